package dev.snap.seam.loading;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * JDBC's drivers. The JDK looks for them once per JVM and gives each to the class loader that has
 * it; here every service looks for its own.
 */
public final class Drivers {
  private static boolean loaded;

  private Drivers() {}

  @Replaces(DriverManager.class)
  public static Connection getConnection(String url) throws SQLException {
    load();
    return DriverManager.getConnection(url);
  }

  @Replaces(DriverManager.class)
  public static Connection getConnection(String url, Properties info) throws SQLException {
    load();
    return DriverManager.getConnection(url, info);
  }

  @Replaces(DriverManager.class)
  public static Connection getConnection(
      String url, @Nullable String user, @Nullable String password) throws SQLException {
    load();
    return DriverManager.getConnection(url, user, password);
  }

  @Replaces(DriverManager.class)
  public static Driver getDriver(String url) throws SQLException {
    load();
    return DriverManager.getDriver(url);
  }

  @Replaces(DriverManager.class)
  public static Enumeration<Driver> getDrivers() {
    load();
    return DriverManager.getDrivers();
  }

  @Replaces(DriverManager.class)
  public static Stream<Driver> drivers() {
    load();
    return DriverManager.drivers();
  }

  private static synchronized void load() {
    if (loaded) {
      return;
    }
    loaded = true;
    Iterator<Driver> found =
        ServiceLoader.load(Driver.class, Door.class.getClassLoader()).iterator();
    while (loadNext(found)) {}
  }

  /** A driver that cannot be loaded does not keep the others from it, as in the JDK. */
  private static boolean loadNext(Iterator<Driver> found) {
    try {
      if (!found.hasNext()) {
        return false;
      }
      found.next();
    } catch (ServiceConfigurationError | LinkageError ignored) {
      return true;
    }
    return true;
  }
}
