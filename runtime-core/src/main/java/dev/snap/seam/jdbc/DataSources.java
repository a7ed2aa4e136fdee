package dev.snap.seam.jdbc;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The data sources that drivers bring. Those of pools and of the user are part of the service, and
 * ask a driver in their turn.
 */
public final class DataSources {
  private DataSources() {}

  @Replaces(value = DataSource.class, kind = Kind.IMPLEMENTED)
  public static Connection getConnection(DataSource source) throws SQLException {
    return isPlain(source)
        ? source.getConnection()
        : opened(new DriverDataSource(source, List.of()));
  }

  @Replaces(value = DataSource.class, kind = Kind.IMPLEMENTED)
  public static Connection getConnection(
      DataSource source, @Nullable String user, @Nullable String password) throws SQLException {
    if (isPlain(source)) {
      return source.getConnection(user, password);
    }
    List<String> login =
        List.of(Objects.requireNonNullElse(user, ""), Objects.requireNonNullElse(password, ""));
    return opened(new DriverDataSource(source, login));
  }

  private static boolean isPlain(DataSource source) {
    return Door.live()
        || !DriverDataSource.isOfDriver(source.getClass())
        || !DriverSource.canMake(source.getClass());
  }

  private static Connection opened(DriverDataSource recorded) throws SQLException {
    return recorded.isInHeap() ? recorded.connect() : recorded.open();
  }
}
