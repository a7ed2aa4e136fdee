package dev.snap.seam.hash;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.HexFormat;

/**
 * The names of those classes that the JVM numbers as it makes them: hidden ones, such as those of
 * lambdas, and proxies. Before live each has a number in the order in which the bootstrap first
 * asked for a name, which a replay repeats; it keeps that name when live. No class that can be
 * found has such a name: hidden ones cannot be found, and the JDK's numbers do not begin with a
 * zero. Safe for use by many threads.
 */
public final class TypeNames {
  private static final String PROXY = "$Proxy";

  /** Where proxies of open interfaces are, whichever the JDK and the module that it made. */
  private static final String PROXIES = "jdk.proxy.";

  private static final ClassValue<String> NAMES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          return Door.live() ? type.getName() : numbered(type);
        }
      };

  private static int last;

  private TypeNames() {}

  @Replaces(value = Class.class, kind = Kind.INSTANCE)
  public static String getName(Class<?> type) {
    return isNumbered(type) ? NAMES.get(type) : type.getName();
  }

  @Replaces(value = Class.class, kind = Kind.INSTANCE)
  public static String getTypeName(Class<?> type) {
    return isNumbered(type) ? NAMES.get(type) : type.getTypeName();
  }

  @Replaces(value = Type.class, kind = Kind.IMPLEMENTED)
  public static String getTypeName(Type type) {
    return type instanceof Class<?> known ? getTypeName(known) : type.getTypeName();
  }

  @Replaces(value = Class.class, kind = Kind.INSTANCE)
  public static String getSimpleName(Class<?> type) {
    return isNumbered(type) ? withoutPackage(NAMES.get(type)) : type.getSimpleName();
  }

  @Replaces(value = Class.class, kind = Kind.INSTANCE)
  public static String getPackageName(Class<?> type) {
    return isNumbered(type) ? packageOf(NAMES.get(type)) : type.getPackageName();
  }

  @Replaces(value = Class.class, kind = Kind.INSTANCE)
  public static String toString(Class<?> type) {
    return isNumbered(type) ? renamed(type, type.toString()) : type.toString();
  }

  @Replaces(value = Class.class, kind = Kind.INSTANCE)
  public static String toGenericString(Class<?> type) {
    return isNumbered(type) ? renamed(type, type.toGenericString()) : type.toGenericString();
  }

  /** Whether all names are the JVM's. */
  static boolean none() {
    return Door.live() && last == 0;
  }

  /** Whether the JVM has given the class a number. */
  static boolean isNumbered(Class<?> type) {
    return type.isHidden() || (Proxy.class.isAssignableFrom(type) && Proxy.isProxyClass(type));
  }

  private static String renamed(Class<?> type, String text) {
    return text.replace(type.getName(), NAMES.get(type));
  }

  private static String withoutPackage(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static synchronized String numbered(Class<?> type) {
    last++;
    String name = type.getName();
    return type.isHidden() ? hidden(name) : proxy(name);
  }

  /** As the JDK's {@code a.B$$Lambda$14/0x0000000800066840} of 17, and what 25 makes of it. */
  private static String hidden(String name) {
    String own = name.substring(0, name.indexOf('/'));
    int lambda = own.indexOf("$$Lambda$");
    return (lambda < 0 ? own : own.substring(0, lambda + "$$Lambda".length()))
        + "/0x"
        + HexFormat.of().toHexDigits((long) last);
  }

  /** As {@code com.sun.proxy.$Proxy7} of 17, {@code jdk.proxy2.$Proxy7} or {@code a.$Proxy7}. */
  private static String proxy(String name) {
    String home = packageOf(name);
    boolean isOpen = home.startsWith("jdk.proxy") || home.equals("com.sun.proxy");
    String shown = isOpen ? PROXIES : home.isEmpty() ? "" : home + '.';
    return shown + PROXY + '0' + last;
  }
}
