package dev.snap.seam.random;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.wire.Codecs;
import dev.snap.wire.values.TextCodecs;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator.SplittableGenerator;

/** Random numbers and identifiers without secrets. */
public final class Draws {
  private Draws() {}

  @Replaces(Math.class)
  public static double random() {
    return Door.live() ? Math.random() : drawn("Math.random");
  }

  @Replaces(value = StrictMath.class, name = "random")
  public static double strictRandom() {
    return Door.live() ? StrictMath.random() : drawn("StrictMath.random");
  }

  @Replaces(UUID.class)
  public static UUID randomUUID() {
    if (Door.live()) {
      return UUID.randomUUID();
    }
    Action action = Action.of(Surface.RANDOMNESS, "UUID.randomUUID");
    return Door.cross(action, TextCodecs.UUIDS, UUID::randomUUID);
  }

  @Replaces(Collections.class)
  public static void shuffle(List<?> list) {
    if (Door.live()) {
      Collections.shuffle(list);
    } else {
      Collections.shuffle(list, new Random(Generators.seed("Collections.shuffle")));
    }
  }

  @Replaces(value = Random.class, kind = Kind.NEW)
  public static Random newRandom() {
    return Door.live() ? new Random() : Generators.add(new Random(Generators.seed("new Random")));
  }

  @Replaces(value = SplittableRandom.class, kind = Kind.NEW)
  public static SplittableRandom newSplittableRandom() {
    return Door.live()
        ? new SplittableRandom()
        : Generators.add(new SplittableRandom(Generators.seed("new SplittableRandom")));
  }

  @Replaces(value = SplittableRandom.class, kind = Kind.INSTANCE)
  public static SplittableRandom split(SplittableRandom parent) {
    return child(parent, parent.split());
  }

  @Replaces(value = SplittableRandom.class, kind = Kind.INSTANCE)
  public static SplittableRandom split(SplittableRandom parent, SplittableGenerator source) {
    return child(parent, parent.split(source));
  }

  /** What comes from a generator that is reseeded is reseeded too. */
  private static SplittableRandom child(SplittableRandom parent, SplittableRandom child) {
    return !Door.live() && Generators.has(parent) ? Generators.add(child) : child;
  }

  private static double drawn(String operation) {
    return Door.cross(Action.of(Surface.RANDOMNESS, operation), Codecs.DOUBLE, Math::random);
  }
}
