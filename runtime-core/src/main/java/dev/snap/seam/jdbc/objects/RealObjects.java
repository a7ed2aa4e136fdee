package dev.snap.seam.jdbc.objects;

import dev.snap.membrane.outside.Outside;
import dev.snap.seam.jdbc.values.Numbered;
import dev.snap.seam.jdbc.values.SqlValues;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The real objects behind those of one service, while it is recorded. They live outside the
 * membrane and are used by its one thread alone.
 */
final class RealObjects {
  private static final List<Object> OBJECTS = new ArrayList<>();
  private static final IdentityHashMap<Object, Integer> NUMBERS = new IdentityHashMap<>();

  private RealObjects() {}

  /** Uses real objects outside, and gives the bytes of what came of it. */
  static byte[] use(Outside outside, RealUse use, UnaryOperator<String> shown) throws Exception {
    return outside.call(
        () -> {
          try {
            return SqlValues.ofResult(use.make(), each -> numbered(each, outside));
          } catch (SQLException e) {
            return SqlValues.ofThrown(e, shown);
          } catch (AbstractMethodError e) {
            return SqlValues.ofMissing(e);
          }
        });
  }

  /** The object of a number. */
  static Object object(Numbered numbered) {
    return OBJECTS.get(numbered.number());
  }

  private static @Nullable Numbered numbered(Object object, Outside outside) {
    ObjectKind kind = ObjectKind.of(object);
    if (kind == null) {
      return null;
    }
    Integer known = NUMBERS.get(object);
    if (known == null) {
      known = OBJECTS.size();
      OBJECTS.add(object);
      NUMBERS.put(object, known);
      if (object instanceof Connection connection) {
        outside.closeAtEnd(connection);
      }
    }
    return new Numbered(kind.ordinal(), known);
  }

  /** A use of real objects. */
  @FunctionalInterface
  interface RealUse {
    @Nullable Object make() throws Exception;
  }
}
