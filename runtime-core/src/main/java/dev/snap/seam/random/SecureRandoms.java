package dev.snap.seam.random;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomParameters;
import org.jspecify.annotations.Nullable;

/** Generators for secrets. */
public final class SecureRandoms {
  private SecureRandoms() {}

  @Replaces(value = SecureRandom.class, kind = Kind.NEW)
  public static SecureRandom newSecureRandom() {
    return Door.live() ? new SecureRandom() : new MembraneSecureRandom();
  }

  @Replaces(value = SecureRandom.class, kind = Kind.NEW)
  public static SecureRandom newSecureRandom(byte[] seed) {
    return Door.live() ? new SecureRandom(seed) : new MembraneSecureRandom(seed);
  }

  @Replaces(SecureRandom.class)
  public static byte[] getSeed(int length) {
    return Door.live()
        ? SecureRandom.getSeed(length)
        : TapeSpi.draw("SecureRandom.getSeed", length, () -> SecureRandom.getSeed(length));
  }

  @Replaces(SecureRandom.class)
  public static SecureRandom getInstanceStrong() throws NoSuchAlgorithmException {
    return made(SecureRandom.getInstanceStrong());
  }

  @Replaces(SecureRandom.class)
  public static SecureRandom getInstance(String algorithm) throws NoSuchAlgorithmException {
    return made(SecureRandom.getInstance(algorithm));
  }

  @Replaces(SecureRandom.class)
  public static SecureRandom getInstance(String algorithm, String provider)
      throws NoSuchAlgorithmException, NoSuchProviderException {
    return made(SecureRandom.getInstance(algorithm, provider));
  }

  @Replaces(SecureRandom.class)
  public static SecureRandom getInstance(String algorithm, Provider provider)
      throws NoSuchAlgorithmException {
    return made(SecureRandom.getInstance(algorithm, provider));
  }

  @Replaces(SecureRandom.class)
  public static SecureRandom getInstance(String algorithm, SecureRandomParameters parameters)
      throws NoSuchAlgorithmException {
    return made(SecureRandom.getInstance(algorithm, parameters));
  }

  @Replaces(SecureRandom.class)
  public static SecureRandom getInstance(
      String algorithm, SecureRandomParameters parameters, String provider)
      throws NoSuchAlgorithmException, NoSuchProviderException {
    return made(SecureRandom.getInstance(algorithm, parameters, provider));
  }

  @Replaces(SecureRandom.class)
  public static SecureRandom getInstance(
      String algorithm, SecureRandomParameters parameters, Provider provider)
      throws NoSuchAlgorithmException {
    return made(SecureRandom.getInstance(algorithm, parameters, provider));
  }

  /** The real generator once live; before, one that draws through the membrane. */
  private static SecureRandom made(SecureRandom real) {
    String algorithm = real.getAlgorithm();
    Provider provider = real.getProvider();
    SecureRandomParameters parameters = real.getParameters();
    return Door.live()
        ? real
        : new MembraneSecureRandom(() -> another(algorithm, provider, parameters), algorithm);
  }

  private static SecureRandom another(
      String algorithm, Provider provider, @Nullable SecureRandomParameters parameters) {
    try {
      return parameters == null
          ? SecureRandom.getInstance(algorithm, provider)
          : SecureRandom.getInstance(algorithm, parameters, provider);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(algorithm + " is gone", e);
    }
  }
}
