package dev.snap.seam.jdbc.values;

import java.io.InputStream;
import java.io.Reader;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arguments as they are shown to people. */
public final class Shown {
  private static final int LONGEST = 200;

  private Shown() {}

  /** The arguments in parentheses. */
  public static String of(@Nullable Object[] arguments) {
    return Arrays.stream(arguments).map(Shown::one).collect(Collectors.joining(", ", "(", ")"));
  }

  private static String one(@Nullable Object value) {
    if (value instanceof CharSequence text) {
      String shown = text.length() > LONGEST ? text.subSequence(0, LONGEST) + "…" : text.toString();
      return '"' + shown + '"';
    }
    if (value instanceof byte[] bytes) {
      return bytes.length + " bytes";
    }
    if (value instanceof InputStream || value instanceof Reader) {
      return "a stream";
    }
    if (value instanceof Class<?> type) {
      return type.getSimpleName() + ".class";
    }
    if (value instanceof Executor) {
      return "Executor";
    }
    return value == null || ValueTypes.placeOf(value.getClass()) != null
        ? String.valueOf(value)
        : title(value.getClass());
  }

  /** Of a proxy, whose own name differs from JVM to JVM, that of its interface. */
  private static String title(Class<?> type) {
    return Proxy.isProxyClass(type)
        ? type.getInterfaces()[0].getSimpleName()
        : type.getSimpleName();
  }
}
