package dev.snap.seam.jdbc.objects;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.seam.jdbc.values.Numbered;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Says of objects that ended with the bootstrap why they are of no use when live. */
final class Gone {
  private static final String NEXT_STEP =
      "Take what you need from it in the bootstrap, or ask the database again when live.";

  private Gone() {}

  /** What a call on such an object throws. */
  static SQLException in(DatabaseObject object) {
    return new SQLException(failure(object.proxy().toString()).getMessage(), "24000");
  }

  /** What takes the place of such an object as an argument of a call that is made again. */
  static Object number(Numbered numbered) {
    return fail(ObjectKind.values()[numbered.kind()].title() + " " + numbered.number());
  }

  /** Arguments with the real objects in the place of those that the service holds. */
  static @Nullable Object[] realOf(@Nullable Object[] arguments) throws SQLException {
    @Nullable Object[] real = arguments.clone();
    for (int i = 0; i < real.length; i++) {
      Object each = real[i];
      DatabaseObject behind = each == null ? null : DatabaseObject.behind(each);
      if (behind != null) {
        real[i] = behind.real();
      }
    }
    return real;
  }

  private static Object fail(String title) {
    throw failure(title);
  }

  private static SnapFailure failure(String title) {
    return new SnapFailure(
        SnapCode.DATABASE_OBJECT_GONE, "The " + title + ", ended with the bootstrap", NEXT_STEP);
  }
}
