package dev.snap.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Locale;

/**
 * The names that are derived from the names of the user: of generated classes, constants, messages
 * and fields.
 */
public final class GeneratedNames {
  private GeneratedNames() {}

  /** The class generated beside a type; nested types are joined by an underscore. */
  public static ClassName beside(ClassName type, String suffix) {
    return ClassName.get(type.packageName(), joined(type) + suffix);
  }

  /** The simple name of a type, nested types joined by an underscore. */
  public static String joined(ClassName type) {
    return String.join("_", type.simpleNames());
  }

  /** The full protobuf name of a type. */
  public static String proto(ClassName type) {
    return qualified(type.packageName(), joined(type));
  }

  /** Whether a type is the JDK's, in whose packages nothing can be generated. */
  public static boolean isJdk(ClassName type) {
    return type.packageName().startsWith("java.") || type.packageName().startsWith("javax.");
  }

  /** A name in a package, which may be the unnamed one. */
  public static String qualified(String packageName, String name) {
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  /** {@code stockOf} as {@code StockOf}. */
  public static String capitalised(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  /** {@code unitPrice} as {@code unit_price}, in the letters that protobuf allows. */
  public static String snake(String name) {
    StringBuilder snake = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      if (letter >= 'A' && letter <= 'Z') {
        boolean starts =
            i > 0 && (isLower(name, i - 1) || i + 1 < name.length() && isLower(name, i + 1));
        snake.append(starts && name.charAt(i - 1) != '_' ? "_" : "").append((char) (letter + 32));
      } else if (letter < 128 && letter != '$') {
        snake.append(letter);
      } else {
        snake.append(String.format(Locale.ROOT, "u%04x", (int) letter));
      }
    }
    return snake.charAt(0) == '_' || Character.isDigit(snake.charAt(0))
        ? "f" + snake
        : snake.toString();
  }

  /** {@code unitPrice} as {@code UNIT_PRICE}. */
  public static String upperSnake(String name) {
    return snake(name).toUpperCase(Locale.ROOT);
  }

  private static boolean isLower(String name, int at) {
    char letter = name.charAt(at);
    return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
  }
}
