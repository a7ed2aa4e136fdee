package dev.snap.seam.jdbc;

import dev.snap.seam.Replaces;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The driver manager as the service's class loader sees it. The JDK gives a caller the drivers that
 * the caller's loader can see, and these calls come from a class of that loader.
 */
public final class Drivers {
  private Drivers() {}

  @Replaces(DriverManager.class)
  public static Connection getConnection(String url) throws SQLException {
    Registration.ensure();
    return DriverManager.getConnection(url);
  }

  @Replaces(DriverManager.class)
  public static Connection getConnection(String url, Properties info) throws SQLException {
    Registration.ensure();
    return DriverManager.getConnection(url, info);
  }

  @Replaces(DriverManager.class)
  public static Connection getConnection(
      String url, @Nullable String user, @Nullable String password) throws SQLException {
    Registration.ensure();
    return DriverManager.getConnection(url, user, password);
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
}
