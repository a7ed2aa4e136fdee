package dev.snap.seam.random;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import dev.snap.wire.Codecs;
import java.lang.ref.WeakReference;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * The generators that were made before live without a seed of the user's own. Each began with a
 * recorded seed, so that replay draws the same; at the barrier each is given a fresh one, so that
 * replicas do not. Safe for many threads.
 */
final class Generators implements BarrierStep {
  private static final List<String> DRAWS =
      List.of("next", "nextBytes", "nextDouble", "nextInt", "nextLong");

  private static @Nullable Generators instance;

  private final List<WeakReference<Object>> made = new ArrayList<>();

  private Generators() {}

  /** A recorded seed, for an operation of that name. */
  static long seed(String operation) {
    return Door.cross(Action.of(Surface.RANDOMNESS, operation), Codecs.LONG, Generators::fresh);
  }

  /** A seed that no other replica has. */
  static long fresh() {
    return new SecureRandom().nextLong();
  }

  /** Adds a generator that is to be reseeded. */
  static <G> G add(G generator) {
    Generators all = instance();
    synchronized (all.made) {
      all.made.add(new WeakReference<>(generator));
    }
    return generator;
  }

  /** Whether the generator is one that is to be reseeded. */
  static boolean has(Object generator) {
    Generators all = instance();
    synchronized (all.made) {
      return all.made.stream().anyMatch(each -> each.get() == generator);
    }
  }

  @Override
  public void reseed() {
    synchronized (made) {
      for (WeakReference<Object> each : made) {
        Object generator = each.get();
        if (generator != null) {
          reseed(generator);
        }
      }
      made.clear();
    }
  }

  private static synchronized Generators instance() {
    Generators all = instance;
    if (all == null) {
      all = new Generators();
      instance = all;
      Door.join(all);
    }
    return all;
  }

  private static void reseed(Object generator) {
    if (generator instanceof SplittableRandom splittable) {
      InternalState.reseed(splittable);
    } else if (generator instanceof SteppedGenerator stepped) {
      stepped.reseed();
    } else if (generator instanceof Random random) {
      reseed(random);
    } else {
      throw cannotReseed(generator);
    }
  }

  /** A subclass that draws by itself must say how it is seeded. */
  private static void reseed(Random random) {
    for (Class<?> at = random.getClass(); isUsers(at); at = at.getSuperclass()) {
      if (declaresSetSeed(at)) {
        break;
      }
      if (declaresDraw(at)) {
        throw cannotReseed(random);
      }
    }
    random.setSeed(fresh());
  }

  private static boolean isUsers(Class<?> type) {
    return type != Random.class && type != MembraneRandom.class;
  }

  private static boolean declaresSetSeed(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(each -> each.getName().equals("setSeed"));
  }

  private static boolean declaresDraw(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .anyMatch(each -> DRAWS.contains(each.getName()));
  }

  private static SnapFailure cannotReseed(Object generator) {
    String type = generator.getClass().getName();
    String problem =
        generator instanceof RandomGenerator
            ? " draws numbers by itself and has no setSeed(long)"
            : " is a generator that Snap cannot reseed";
    return new SnapFailure(
        SnapCode.GENERATOR,
        type + problem + ": replicas would draw the same numbers",
        "Override setSeed(long) in " + type + ", or make the generator after the bootstrap.");
  }
}
