package dev.snap.seam.random;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;

/** What the JDK draws of a generator that it is given, which can be the current thread's. */
public final class GeneratorUses {
  private GeneratorUses() {}

  @Replaces(Collections.class)
  public static void shuffle(List<?> list, Random random) {
    Collections.shuffle(list, drawing(random));
  }

  @Replaces(value = BigInteger.class, kind = Kind.NEW)
  public static BigInteger newBigInteger(int bits, Random random) {
    return new BigInteger(bits, drawing(random));
  }

  @Replaces(value = BigInteger.class, kind = Kind.NEW)
  public static BigInteger newBigInteger(int bits, int certainty, Random random) {
    return new BigInteger(bits, certainty, drawing(random));
  }

  @Replaces(BigInteger.class)
  public static BigInteger probablePrime(int bits, Random random) {
    return BigInteger.probablePrime(bits, drawing(random));
  }

  private static Random drawing(Random random) {
    return Door.live() || !(random instanceof ThreadLocalRandom) ? random : MembraneDraws.RANDOM;
  }
}
