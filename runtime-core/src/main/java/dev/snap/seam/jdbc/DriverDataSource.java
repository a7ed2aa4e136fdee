package dev.snap.seam.jdbc;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.membrane.outside.Outside;
import dev.snap.seam.jdbc.objects.Crossing;
import dev.snap.seam.jdbc.objects.Source;
import dev.snap.seam.jdbc.values.Credentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections of a data source that a driver brings. Such classes open sockets themselves, unlike
 * those of pools, which ask a driver.
 *
 * @param source the service's own, which connects when live
 * @param login user and password when the call gave them, else empty
 */
record DriverDataSource(DataSource source, List<String> login) implements Source {
  private static final String DRIVERS = "META-INF/services/java.sql.Driver";

  private static final ClassValue<Boolean> OF_DRIVER =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return isBesideDriver(type);
        }
      };

  /** Whether a class is a driver's: its jar registers one. */
  static boolean isOfDriver(Class<?> type) {
    return OF_DRIVER.get(type);
  }

  /** Whether the database lives in the service's own heap. */
  boolean isInHeap() {
    for (Map.Entry<String, Object> each : SourceProperties.of(source).entrySet()) {
      if (SourceProperties.isUrl(each.getKey())) {
        return DatabaseUrl.isInHeap(each.getValue().toString(), "DataSource.getConnection");
      }
      if (each.getKey().startsWith("Database")
          && each.getValue().toString().matches("(?:memory|mem):.*")) {
        return true;
      }
    }
    return false;
  }

  Connection open() throws SQLException {
    Map<String, Object> properties = SourceProperties.of(source);
    Action action =
        Action.of(Surface.NETWORK, "DataSource.getConnection")
            .with("source", source.getClass().getName());
    for (Map.Entry<String, Object> each : properties.entrySet()) {
      action = action.with(each.getKey(), shown(each.getKey(), each.getValue()));
    }
    if (!login.isEmpty()) {
      action = action.with("user", login.get(0)).with("password", Credentials.MASK);
    }
    Connection connection =
        Crossing.open(this, action, outside -> openReal(outside, properties), secrets(properties));
    if (connection == null) {
      throw new SQLException("No connection from " + title(), "08001");
    }
    return connection;
  }

  @Override
  public Connection connect() throws SQLException {
    return connect(source);
  }

  @Override
  public @Nullable String url() {
    return null;
  }

  @Override
  public String title() {
    return "the database of a " + source.getClass().getSimpleName();
  }

  private Connection openReal(Outside outside, Map<String, Object> properties) throws Exception {
    Object real = SourceProperties.made(outside.load(source.getClass().getName()));
    SourceProperties.set(real, properties);
    return connect((DataSource) real);
  }

  private Connection connect(DataSource from) throws SQLException {
    return login.isEmpty() ? from.getConnection() : from.getConnection(login.get(0), login.get(1));
  }

  private static String shown(String name, Object value) {
    return Credentials.isSecret(name) ? Credentials.MASK : Credentials.masked(value.toString());
  }

  private List<String> secrets(Map<String, Object> properties) {
    if (!login.isEmpty()) {
      return List.of(login.get(1));
    }
    return properties.entrySet().stream()
        .filter(each -> Credentials.isSecret(each.getKey()))
        .map(each -> each.getValue().toString())
        .toList();
  }

  private static boolean isBesideDriver(Class<?> type) {
    ClassLoader loader = type.getClassLoader();
    String file = type.getName().replace('.', '/') + ".class";
    URL own = loader == null ? null : loader.getResource(file);
    if (own == null) {
      return false;
    }
    String root = own.toString().substring(0, own.toString().length() - file.length());
    try {
      return Collections.list(loader.getResources(DRIVERS)).stream()
          .anyMatch(each -> each.toString().equals(root + DRIVERS));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
