package dev.snap.launch;

import org.jspecify.annotations.Nullable;

/**
 * Keys of hash-ordered collections that have a name: {@code a.B} is a class, {@code a.B#C} a
 * constant of an enum, {@code module a.b} a module of the JDK. The prover names them, the launcher
 * finds them.
 */
public final class OrderKey {
  /** What stands between an enum and its constant. */
  public static final char CONSTANT = '#';

  /** What stands before the name of a module. */
  public static final String MODULE = "module ";

  /** Of a class that only its own loader finds; it was made, and hashed, in the replay. */
  private static final String NOT_FOUND = "-";

  private static final String ARRAY = "[]";

  private OrderKey() {}

  /** The identity hash of what the name stands for, in this JVM. */
  static String hash(String name) {
    Object key = find(name, OrderKey.class.getClassLoader());
    return key == null ? NOT_FOUND : Integer.toHexString(System.identityHashCode(key));
  }

  /**
   * Asks for the identity hash of what the name stands for, if that initializes no class of the
   * service.
   */
  @SuppressWarnings("ReturnValueIgnored") // The JVM keeps what it gave once.
  static void settle(String name) {
    boolean constant = name.indexOf(CONSTANT) >= 0;
    ClassLoader own = OrderKey.class.getClassLoader();
    Object key = find(name, constant ? ClassLoader.getPlatformClassLoader() : own);
    if (key != null) {
      System.identityHashCode(key);
    }
  }

  private static @Nullable Object find(String name, ClassLoader loader) {
    if (name.startsWith(MODULE)) {
      return ModuleLayer.boot().findModule(name.substring(MODULE.length())).orElse(null);
    }
    int constant = name.indexOf(CONSTANT);
    Class<?> type = type(constant < 0 ? name : name.substring(0, constant), loader);
    return constant < 0 || type == null ? type : constant(type, name.substring(constant + 1));
  }

  private static @Nullable Class<?> type(String name, ClassLoader loader) {
    if (name.endsWith(ARRAY)) {
      Class<?> element = type(name.substring(0, name.length() - ARRAY.length()), loader);
      return element == null ? null : element.arrayType();
    }
    try {
      return Class.forName(name, false, loader);
    } catch (ClassNotFoundException | LinkageError e) {
      return null;
    }
  }

  private static @Nullable Object constant(Class<?> type, String name) {
    Object[] constants = type.getEnumConstants();
    for (int i = 0; constants != null && i < constants.length; i++) {
      if (((Enum<?>) constants[i]).name().equals(name)) {
        return constants[i];
      }
    }
    return null;
  }
}
