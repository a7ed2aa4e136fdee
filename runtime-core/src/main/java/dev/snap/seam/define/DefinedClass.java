package dev.snap.seam.define;

import dev.snap.error.SnapCode;
import dev.snap.membrane.Action;
import dev.snap.membrane.Membrane.ClassRewriting;
import dev.snap.membrane.Refusal;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.refused.Refused;
import dev.snap.wire.Codecs;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A class that is defined before live. The build rewrites it, and what it became stands in the
 * journal: a replay needs no rewriter, and one that makes another class is noticed.
 */
final class DefinedClass {
  private DefinedClass() {}

  /**
   * The class file to define instead.
   *
   * @param operation the operation that defines it, as users know it
   * @param loader the loader that is to define it
   */
  static byte[] rewritten(String operation, @Nullable ClassLoader loader, byte[] classFile) {
    byte[] rewritten = crossed(operation, classFile, ClassRewriting::rewrite);
    if (rewritten.length == 0) {
      return classFile;
    }
    checkSeesSeams(operation, loader, ClassFileName.of(classFile));
    return rewritten;
  }

  /**
   * The class file to define instead in a loader that does not see the seams, with {@link
   * SeamLinks} as its class data; an empty one where there is nothing to change.
   */
  static byte[] aside(String operation, byte[] classFile) {
    return crossed(operation, classFile, ClassRewriting::rewriteAside);
  }

  private static byte[] crossed(
      String operation, byte[] classFile, BiFunction<ClassRewriting, byte[], byte[]> how) {
    String name = ClassFileName.of(classFile);
    Action action =
        Action.of(Surface.RUNTIME, operation).with("class", name).with("code", digest(classFile));
    return Door.cross(action, Codecs.BYTES, () -> rewrite(operation, classFile, name, how));
  }

  /** The class file to define of a class that a loader has found. */
  static byte[] loaded(ClassLoader loader, String name, URL place) {
    String operation = "URLClassLoader.findClass";
    Action action =
        Action.of(Surface.RUNTIME, operation).with("class", name).with("place", place.toString());
    return Door.cross(
        action,
        Codecs.BYTES,
        () -> {
          byte[] classFile = read(place);
          byte[] rewritten = rewrite(operation, classFile, name, ClassRewriting::rewrite);
          if (rewritten.length == 0) {
            return classFile;
          }
          checkSeesSeams(operation, loader, name);
          return rewritten;
        });
  }

  private static byte[] read(URL place) throws IOException {
    try (InputStream in = place.openStream()) {
      return in.readAllBytes();
    }
  }

  private static byte[] rewrite(
      String operation,
      byte[] classFile,
      String name,
      BiFunction<ClassRewriting, byte[], byte[]> how) {
    try {
      return how.apply(Door.membrane().rewriting(), classFile);
    } catch (UnsupportedOperationException linked) {
      throw unseen(operation, name);
    } catch (RuntimeException broken) {
      throw Refused.attempt(
          SnapCode.DEFINED_CLASS,
          operation,
          "defines " + name + ", which cannot be rewritten: " + broken,
          "Have it made for a Java version that Snap knows, or make it after the bootstrap.");
    }
  }

  private static void checkSeesSeams(String operation, @Nullable ClassLoader loader, String name) {
    if (!seesSeams(loader)) {
      throw unseen(operation, name);
    }
  }

  private static Refusal unseen(String operation, String name) {
    return Refused.attempt(
        SnapCode.LOADER,
        operation,
        "defines " + name + " in a class loader that does not see the service's classes",
        "Give the class loader the one of your own classes as its parent, or define the class"
            + " after the bootstrap.");
  }

  /** Whether classes of that loader link to the seams. */
  static boolean seesSeams(@Nullable ClassLoader loader) {
    ClassLoader own = Door.class.getClassLoader();
    for (ClassLoader at = loader; at != null; at = at.getParent()) {
      if (at == own) {
        return true;
      }
    }
    try {
      return Class.forName(Door.class.getName(), false, loader) == Door.class;
    } catch (ClassNotFoundException | LinkageError hidden) {
      return false;
    }
  }

  private static String digest(byte[] classFile) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(classFile));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
