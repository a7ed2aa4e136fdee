package dev.snap.seam.random;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.wire.Codecs;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Draws through the membrane before live, and from a real source of its own afterwards. It keeps no
 * state that a replica could share. Safe for many threads.
 */
final class TapeSpi extends SecureRandomSpi {
  private static final long serialVersionUID = 1L;

  private final transient Supplier<SecureRandom> source;
  private transient volatile @Nullable SecureRandom real;

  TapeSpi(Supplier<SecureRandom> source) {
    this.source = source;
  }

  /** Draws bytes for an operation of that name. */
  static byte[] draw(String operation, int length, Supplier<byte[]> real) {
    Action action =
        Action.of(Surface.RANDOMNESS, operation).with("length", Integer.toString(length));
    return Door.cross(action, Codecs.BYTES, real::get);
  }

  @Override
  protected void engineSetSeed(byte[] seed) {
    if (Door.live()) {
      real().setSeed(seed);
    }
  }

  @Override
  protected void engineNextBytes(byte[] bytes) {
    if (Door.live()) {
      real().nextBytes(bytes);
      return;
    }
    byte[] drawn =
        draw("SecureRandom.nextBytes", bytes.length, () -> drawn(new byte[bytes.length]));
    System.arraycopy(drawn, 0, bytes, 0, bytes.length);
  }

  @Override
  protected byte[] engineGenerateSeed(int length) {
    return Door.live()
        ? real().generateSeed(length)
        : draw("SecureRandom.generateSeed", length, () -> drawn(new byte[length]));
  }

  private byte[] drawn(byte[] bytes) {
    source.get().nextBytes(bytes);
    return bytes;
  }

  private SecureRandom real() {
    SecureRandom known = real;
    if (known == null) {
      known = source.get();
      real = known;
    }
    return known;
  }
}
