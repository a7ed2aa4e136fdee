package dev.snap.seam.files;

import dev.snap.error.SnapCode;
import dev.snap.membrane.Action;
import dev.snap.membrane.Effect;
import dev.snap.membrane.Surface;
import dev.snap.seam.Change;
import dev.snap.seam.Door;
import dev.snap.seam.refused.Refused;
import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** How file operations cross the membrane. */
@SuppressWarnings("NullAway") // Codecs of nothing, and nullable ones, take null.
public final class Disk {
  /** The largest content that is taken in, in bytes. */
  public static final int LARGEST = 256 << 20;

  private static final Codec<List<String>> NAMES = Codecs.list(Codecs.STRING);

  private Disk() {}

  /** Whether an operation on that path goes to the membrane: not once live, not inside archives. */
  public static boolean covers(Path path) {
    return !Door.live() && path.getFileSystem() == FileSystems.getDefault();
  }

  /** An operation on a file. */
  public static Action action(String operation, Path path) {
    return Action.of(Surface.FILES, operation).with("path", path.toString());
  }

  /** An operation on a file. */
  public static Action action(String operation, File file) {
    return Action.of(Surface.FILES, operation).with("path", file.getPath());
  }

  /** The operation with its options. */
  public static Action with(Action action, String field, Object... values) {
    return values.length == 0 ? action : action.with(field, Arrays.toString(values));
  }

  /** The operation with the content that it writes. */
  public static Action writing(Action action, byte[] content) {
    byte[] digest = sha256(content);
    return action
        .with("size", Integer.toString(content.length))
        .with("sha256", digest, HexFormat.of().formatHex(digest));
  }

  /** Carries out an operation after everything that is still buffered has reached its file. */
  public static <T> T cross(Action action, Codec<T> codec, Effect<T> effect) {
    OpenFiles.settle();
    return Door.cross(action, codec, effect);
  }

  /** Asks a question. */
  public static boolean asks(Action action, Effect<Boolean> effect) {
    return cross(action, Codecs.BOOLEAN, effect);
  }

  /** Reads a number. */
  public static long number(Action action, Effect<Long> effect) {
    return cross(action, Codecs.LONG, effect);
  }

  /** Reads a path or a name. */
  public static String text(Action action, Effect<String> effect) {
    return cross(action, Codecs.STRING, effect);
  }

  /** Reads paths or names. */
  public static List<String> names(Action action, Effect<List<String>> effect) {
    return cross(action, NAMES, effect);
  }

  /** Changes something. */
  public static void change(Action action, Change change) {
    OpenFiles.settle();
    Door.change(action, change);
  }

  /**
   * Reads a whole content.
   *
   * @param open opens it, while recording only
   */
  public static byte[] content(Action action, Effect<? extends InputStream> open) {
    return cross(
        action,
        Codecs.BYTES,
        () -> {
          try (InputStream in = open.perform()) {
            return bounded(action, in);
          }
        });
  }

  /** Refuses what the membrane does not follow. */
  public static RuntimeException refusal(String operation) {
    throw Refused.attempt(
        SnapCode.FILE_ACCESS,
        operation,
        "reaches files in a way that Snap does not follow",
        "Read or write the file as a whole or as a stream, for example with Files.readAllBytes, or"
            + " do it after the bootstrap.");
  }

  private static byte[] bounded(Action action, InputStream in) throws IOException {
    byte[] content = in.readNBytes(LARGEST + 1);
    if (content.length > LARGEST) {
      throw Refused.attempt(
          SnapCode.TOO_LARGE,
          action.name() + " of " + action.fields().get(0).text(),
          "gives more than 256 MiB",
          "Read it after the bootstrap, or in parts.");
    }
    return content;
  }

  /** The digest of a content. */
  public static byte[] sha256(byte[] content) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
