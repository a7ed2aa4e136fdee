package dev.snap.recorder.surface;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A method or constructor of the JDK.
 *
 * @param executable it
 * @param isSuper whether it is called as {@code super(…)} by a subclass
 */
record Member(Executable executable, boolean isSuper) {

  /**
   * The member that a row names.
   *
   * @param operation for example {@code java.io.File.exists()}, {@code new java.util.Date()},
   *     {@code java.net.Socket.super}
   * @param signature the member without its class, where the operation does not tell
   */
  static Member of(String operation, @Nullable String signature) {
    String plain = operation.replaceFirst("^(new|extends) ", "");
    boolean isClass = !plain.equals(operation);
    int open = plain.indexOf('(');
    String name = open < 0 ? plain : plain.substring(0, open);
    String owner = isClass ? name : name.substring(0, name.lastIndexOf('.'));
    String own =
        isClass ? "new" + plain.substring(name.length()) : plain.substring(owner.length() + 1);
    String sought = signature == null ? own : signature;
    try {
      Class<?> type = Class.forName(owner);
      return Stream.concat(
              Arrays.stream(type.getMethods()), Arrays.stream(type.getDeclaredConstructors()))
          .filter(each -> words(each, sought).equals(sought) && !isBridge(each))
          .findFirst()
          .map(each -> new Member(each, sought.startsWith("super")))
          .orElseThrow(() -> new IllegalArgumentException(operation + " = " + sought));
    } catch (ClassNotFoundException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The class, as Java names it. */
  String owner() {
    return executable.getDeclaringClass().getCanonicalName();
  }

  boolean isConstructor() {
    return executable instanceof Constructor;
  }

  boolean isInstance() {
    return !isConstructor() && !Modifier.isStatic(executable.getModifiers());
  }

  /** Whether a subclass can be made with this constructor. */
  boolean isExtensible() {
    int modifiers = executable.getDeclaringClass().getModifiers();
    return isConstructor() && !Modifier.isFinal(modifiers);
  }

  /** The type that comes back. */
  String result() {
    return executable instanceof Method method
        ? method.getReturnType().getCanonicalName()
        : owner();
  }

  /** The types of the parameters. */
  List<String> parameters() {
    return Arrays.stream(executable.getParameterTypes()).map(Class::getCanonicalName).toList();
  }

  private static boolean isBridge(Executable executable) {
    return executable instanceof Method method && method.isBridge();
  }

  private static String words(Executable executable, String sought) {
    StringJoiner words = new StringJoiner(", ", "(", ")");
    for (Class<?> each : executable.getParameterTypes()) {
      words.add(each.getTypeName().substring(each.getTypeName().lastIndexOf('.') + 1));
    }
    String name =
        executable instanceof Method ? executable.getName() : sought.replaceFirst("\\(.*", "");
    boolean constructor = name.equals("new") || name.equals("super");
    return (executable instanceof Constructor) == constructor ? name + words : "";
  }
}
