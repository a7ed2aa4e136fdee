package dev.snap.seam.jdbc;

import dev.snap.membrane.Stop;
import dev.snap.seam.jdbc.values.Credentials;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Loads the drivers on the service's class path, once for each service. The JDK does so once for
 * each JVM, with the context class loader of whoever asks first; it is given one without drivers,
 * so that every service takes the same steps, alone in a JVM or not.
 */
final class Registration {
  static {
    loadAll();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      DriverManager.drivers().close();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private Registration() {}

  /** Does it when it was not done yet. */
  static void ensure() {}

  /** As in the JDK, the first of the service's drivers that connects; else the first failure. */
  static Connection getConnection(String url, Properties info) throws SQLException {
    SQLException first = null;
    for (Driver each : DriverManager.drivers().toList()) {
      try {
        Connection connection = Drivers.connect(each, url, info);
        if (connection != null) {
          return connection;
        }
      } catch (SQLException e) {
        first = first == null ? e : first;
      }
    }
    throw first != null
        ? first
        : new SQLException("No suitable driver found for " + Credentials.masked(url), "08001");
  }

  /** A recorded connection of a driver, {@code null} when the URL is not one of its. */
  static @Nullable Connection connect(Driver driver, String url, @Nullable Properties info)
      throws SQLException {
    return driver.acceptsURL(url) ? DriverSource.of(driver, url, info).open() : null;
  }

  /** As in the JDK, a driver that cannot be loaded ends the search without an error. */
  private static void loadAll() {
    ClassLoader loader = Registration.class.getClassLoader();
    Iterator<Driver> drivers = ServiceLoader.load(Driver.class, loader).iterator();
    try {
      while (drivers.hasNext()) {
        drivers.next();
      }
    } catch (ServiceConfigurationError | LinkageError notLoaded) {
      rethrowStop(notLoaded);
    }
  }

  private static void rethrowStop(Throwable notLoaded) {
    for (@Nullable Throwable each = notLoaded; each != null; each = each.getCause()) {
      if (each instanceof Stop stop) {
        throw stop;
      }
    }
  }
}
