package dev.snap.seam.random;

import dev.snap.seam.StandsIn;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.function.Supplier;

/** A secure generator made before live, and the superclass of the user's own. */
@StandsIn(value = SecureRandom.class, created = false)
public class MembraneSecureRandom extends SecureRandom {
  private static final long serialVersionUID = 1L;

  private final String algorithm;

  public MembraneSecureRandom() {
    this(SecureRandom::new, new SecureRandom().getAlgorithm());
  }

  public MembraneSecureRandom(byte[] seed) {
    this();
    setSeed(seed);
  }

  protected MembraneSecureRandom(SecureRandomSpi spi, Provider provider) {
    super(spi, provider);
    this.algorithm = "unknown";
  }

  MembraneSecureRandom(Supplier<SecureRandom> source, String algorithm) {
    super(new TapeSpi(source), null);
    this.algorithm = algorithm;
  }

  @Override
  public String getAlgorithm() {
    return algorithm;
  }
}
