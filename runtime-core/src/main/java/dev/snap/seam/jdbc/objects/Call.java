package dev.snap.seam.jdbc.objects;

import dev.snap.seam.jdbc.values.SqlValues;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One call on an object of a database, to be made again.
 *
 * @param method the name and the parameters, for example {@code setInt(int, int)}
 * @param arguments as bytes, so that nobody changes them afterwards
 */
@SuppressWarnings("ArrayRecordComponent")
record Call(String method, byte[] arguments) {

  /** Name and parameters of a method. */
  static String signature(Method method) {
    return method.getName()
        + Arrays.stream(method.getParameterTypes())
            .map(Class::getTypeName)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  /** The text that is its first argument. */
  String text() {
    return String.valueOf(SqlValues.arguments(arguments, 1, Gone::number)[0]);
  }

  /** Makes the call on a real object. */
  @Nullable Object on(Object real, ObjectKind kind) throws SQLException {
    Method found = methodOf(kind);
    return invoke(
        found, real, SqlValues.arguments(arguments, found.getParameterCount(), Gone::number));
  }

  /** Calls a method on a real object. */
  static @Nullable Object invoke(Method method, Object real, @Nullable Object[] arguments)
      throws SQLException {
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException e) {
      Throwable thrown = e.getCause();
      if (thrown instanceof SQLException known) {
        throw known;
      }
      if (thrown instanceof RuntimeException known) {
        throw known;
      }
      if (thrown instanceof Error known) {
        throw known;
      }
      throw new IllegalStateException(thrown);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private Method methodOf(ObjectKind kind) {
    for (Method each : kind.type().getMethods()) {
      if (signature(each).equals(method)) {
        return each;
      }
    }
    throw new IllegalStateException(kind.title() + " has no " + method);
  }
}
