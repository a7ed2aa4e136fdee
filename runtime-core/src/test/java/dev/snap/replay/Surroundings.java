package dev.snap.replay;

import dev.snap.membrane.Action;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Surface;
import dev.snap.wire.Codecs;
import dev.snap.wire.References;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import shop.Shelf;

/** What the code under test reaches across its membrane: as seams would give it. */
public final class Surroundings {
  private static volatile @Nullable Membrane current;

  private Surroundings() {}

  static void of(Membrane membrane) {
    current = membrane;
  }

  /** Reads a file. */
  public static String read(String path) {
    Action action = Action.of(Surface.FILES, "Files.readString").with("path", path);
    return unchecked(
        () -> membrane().phase().cross(action, Codecs.STRING, () -> "content of " + path));
  }

  /** Writes a file. */
  public static void write(String path) {
    Action action = Action.of(Surface.FILES, "Files.writeString").with("path", path);
    unchecked(() -> membrane().phase().cross(action, Codecs.STRING, () -> path));
  }

  /** A shelf of another service. */
  public static Shelf neighbour() {
    return membrane()
        .references()
        .resolve(new References.Reference("shop/neighbour", 0, null), Shelf.class);
  }

  private static Membrane membrane() {
    return Objects.requireNonNull(current);
  }

  private static <T> T unchecked(Callable<T> crossing) {
    try {
      return crossing.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
