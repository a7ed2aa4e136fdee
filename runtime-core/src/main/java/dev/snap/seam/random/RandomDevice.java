package dev.snap.seam.random;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.wire.Codecs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/**
 * The operating system's source of randomness, which has the form of a file without an end: what is
 * read of it is drawn as any random value is. Holds nothing open. Safe for use by many threads.
 */
public final class RandomDevice extends InputStream {
  private static final Set<String> PATHS = Set.of("/dev/random", "/dev/urandom");

  private final String path;

  private RandomDevice(String path) {
    this.path = path;
  }

  /** Whether that is the source of randomness and no other file. */
  public static boolean isAt(String path) {
    return PATHS.contains(path);
  }

  /** Opens it. */
  public static InputStream open(String path) {
    return new RandomDevice(path);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    Action action =
        Action.of(Surface.RANDOMNESS, "read of " + path).with("length", Integer.toString(length));
    byte[] drawn = Door.cross(action, Codecs.BYTES, () -> draw(length));
    System.arraycopy(drawn, 0, into, offset, drawn.length);
    return drawn.length;
  }

  private byte[] draw(int length) throws IOException {
    try (InputStream in = Files.newInputStream(Path.of(path))) {
      return in.readNBytes(length);
    }
  }
}
