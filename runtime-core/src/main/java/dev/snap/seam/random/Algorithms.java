package dev.snap.seam.random;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.ArbitrarilyJumpableGenerator;
import java.util.random.RandomGenerator.JumpableGenerator;
import java.util.random.RandomGenerator.LeapableGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.random.RandomGenerator.StreamableGenerator;
import java.util.random.RandomGeneratorFactory;

/** Generators that are chosen by the name of their algorithm. */
public final class Algorithms {
  private Algorithms() {}

  @Replaces(RandomGenerator.class)
  public static RandomGenerator of(String name) {
    return switch (name) {
      case "Random" -> Draws.newRandom();
      case "SplittableRandom" -> Draws.newSplittableRandom();
      case "SecureRandom" -> SecureRandoms.newSecureRandom();
      default -> Door.live() ? RandomGenerator.of(name) : stepped(name);
    };
  }

  @Replaces(RandomGenerator.class)
  public static RandomGenerator getDefault() {
    return Door.live() ? RandomGenerator.getDefault() : stepped("L32X64MixRandom");
  }

  /** Refuses what hands out generators of a richer kind, which cannot be reseeded. */
  @Guards(value = SplittableGenerator.class, names = "of")
  @Guards(value = StreamableGenerator.class, names = "of")
  @Guards(value = JumpableGenerator.class, names = "of")
  @Guards(value = LeapableGenerator.class, names = "of")
  @Guards(value = ArbitrarilyJumpableGenerator.class, names = "of")
  @Guards(value = RandomGeneratorFactory.class, names = "create")
  public static void refuse(String operation) {
    if (!Door.live()) {
      throw Door.refuse(
          new SnapFailure(
              SnapCode.GENERATOR,
              operation + " makes a generator that Snap cannot reseed before live",
              "Use RandomGenerator.of(name), or make the generator after the bootstrap."));
    }
  }

  private static RandomGenerator stepped(String name) {
    RandomGeneratorFactory<RandomGenerator> factory = RandomGeneratorFactory.of(name);
    long seed = Generators.seed("RandomGenerator.of");
    return Generators.add(new SteppedGenerator(factory::create, seed));
  }
}
