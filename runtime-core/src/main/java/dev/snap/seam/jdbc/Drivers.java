package dev.snap.seam.jdbc;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The driver manager as the service's class loader sees it, and the drivers' connections. The JDK
 * gives a caller the drivers that the caller's loader can see, and these calls come from a class of
 * that loader. A database in the service's own heap is left to its driver; any other is recorded.
 */
public final class Drivers {
  private static final String CONNECTS = "DriverManager.getConnection";

  private Drivers() {}

  @Replaces(DriverManager.class)
  public static Connection getConnection(String url) throws SQLException {
    Registration.ensure();
    return isPlain(url)
        ? DriverManager.getConnection(url)
        : Registration.getConnection(url, new Properties());
  }

  @Replaces(DriverManager.class)
  public static Connection getConnection(String url, Properties info) throws SQLException {
    Registration.ensure();
    return isPlain(url)
        ? DriverManager.getConnection(url, info)
        : Registration.getConnection(url, info);
  }

  @Replaces(DriverManager.class)
  public static Connection getConnection(
      String url, @Nullable String user, @Nullable String password) throws SQLException {
    Registration.ensure();
    if (isPlain(url)) {
      return DriverManager.getConnection(url, user, password);
    }
    Properties info = new Properties();
    if (user != null) {
      info.setProperty("user", user);
    }
    if (password != null) {
      info.setProperty("password", password);
    }
    return Registration.getConnection(url, info);
  }

  @Replaces(value = Driver.class, kind = Kind.IMPLEMENTED)
  public static @Nullable Connection connect(Driver driver, String url, @Nullable Properties info)
      throws SQLException {
    return Door.live()
            || DatabaseUrl.isInHeap(url, "Driver.connect")
            || !DriverSource.canMake(driver.getClass())
        ? driver.connect(url, info)
        : Registration.connect(driver, url, info);
  }

  @Replaces(DriverManager.class)
  public static Driver getDriver(String url) throws SQLException {
    Registration.ensure();
    return DriverManager.getDriver(url);
  }

  @Replaces(DriverManager.class)
  public static Enumeration<Driver> getDrivers() {
    Registration.ensure();
    return DriverManager.getDrivers();
  }

  @Replaces(DriverManager.class)
  public static Stream<Driver> drivers() {
    Registration.ensure();
    return DriverManager.drivers();
  }

  private static boolean isPlain(String url) {
    return Door.live() || DatabaseUrl.isInHeap(url, CONNECTS);
  }
}
