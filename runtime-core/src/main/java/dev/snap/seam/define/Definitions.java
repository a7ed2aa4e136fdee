package dev.snap.seam.define;

import dev.snap.seam.Adapts;
import dev.snap.seam.Door;
import java.nio.ByteBuffer;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.SecureClassLoader;
import org.jspecify.annotations.Nullable;

/**
 * Class loaders that define classes. Their methods are protected, so they are called where they
 * stand, with another class file.
 */
public final class Definitions {
  private static final String OPERATION = "ClassLoader.defineClass";

  private Definitions() {}

  @Adapts(value = ClassLoader.class, gives = Class.class)
  public static @Nullable Object[] defineClass(
      ClassLoader loader, byte @Nullable [] bytes, int offset, int length) {
    byte[] other = rewritten(loader, bytes, offset, length);
    return other == null
        ? new @Nullable Object[] {loader, bytes, offset, length}
        : new @Nullable Object[] {loader, other, 0, other.length};
  }

  @Adapts(value = ClassLoader.class, gives = Class.class)
  public static @Nullable Object[] defineClass(
      ClassLoader loader, @Nullable String name, byte @Nullable [] bytes, int offset, int length) {
    byte[] other = rewritten(loader, bytes, offset, length);
    return other == null
        ? new @Nullable Object[] {loader, name, bytes, offset, length}
        : new @Nullable Object[] {loader, name, other, 0, other.length};
  }

  @Adapts(value = ClassLoader.class, gives = Class.class)
  public static @Nullable Object[] defineClass(
      ClassLoader loader,
      @Nullable String name,
      byte @Nullable [] bytes,
      int offset,
      int length,
      @Nullable ProtectionDomain domain) {
    byte[] other = rewritten(loader, bytes, offset, length);
    return other == null
        ? new @Nullable Object[] {loader, name, bytes, offset, length, domain}
        : new @Nullable Object[] {loader, name, other, 0, other.length, domain};
  }

  @Adapts(value = ClassLoader.class, gives = Class.class)
  public static @Nullable Object[] defineClass(
      ClassLoader loader,
      @Nullable String name,
      @Nullable ByteBuffer bytes,
      @Nullable ProtectionDomain domain) {
    return new @Nullable Object[] {loader, name, rewritten(loader, bytes), domain};
  }

  @Adapts(value = SecureClassLoader.class, gives = Class.class)
  public static @Nullable Object[] defineClass(
      SecureClassLoader loader,
      @Nullable String name,
      byte @Nullable [] bytes,
      int offset,
      int length,
      @Nullable CodeSource source) {
    byte[] other = rewritten(loader, bytes, offset, length);
    return other == null
        ? new @Nullable Object[] {loader, name, bytes, offset, length, source}
        : new @Nullable Object[] {loader, name, other, 0, other.length, source};
  }

  @Adapts(value = SecureClassLoader.class, gives = Class.class)
  public static @Nullable Object[] defineClass(
      SecureClassLoader loader,
      @Nullable String name,
      @Nullable ByteBuffer bytes,
      @Nullable CodeSource source) {
    return new @Nullable Object[] {loader, name, rewritten(loader, bytes), source};
  }

  /** What libraries fall back on that open the JDK by force. */
  @Adapts(named = "jdk.internal.misc.Unsafe", gives = Class.class)
  public static @Nullable Object[] defineClass(
      Object unsafe,
      @Nullable String name,
      byte @Nullable [] bytes,
      int offset,
      int length,
      @Nullable ClassLoader loader,
      @Nullable ProtectionDomain domain) {
    byte[] other = rewritten(loader, bytes, offset, length);
    return other == null
        ? new @Nullable Object[] {unsafe, name, bytes, offset, length, loader, domain}
        : new @Nullable Object[] {unsafe, name, other, 0, other.length, loader, domain};
  }

  /** None when live, and where the JDK refuses what it is given. */
  private static byte @Nullable [] rewritten(
      @Nullable ClassLoader loader, byte @Nullable [] bytes, int offset, int length) {
    if (Door.live() || bytes == null || (offset | length | bytes.length - length - offset) < 0) {
      return null;
    }
    byte[] asked = new byte[length];
    System.arraycopy(bytes, offset, asked, 0, length);
    return DefinedClass.rewritten(OPERATION, loader, asked);
  }

  private static @Nullable ByteBuffer rewritten(ClassLoader loader, @Nullable ByteBuffer bytes) {
    if (Door.live() || bytes == null) {
      return bytes;
    }
    byte[] asked = new byte[bytes.remaining()];
    bytes.duplicate().get(asked);
    return ByteBuffer.wrap(DefinedClass.rewritten(OPERATION, loader, asked));
  }
}
