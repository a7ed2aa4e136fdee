package dev.snap.seam.jdbc;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.membrane.outside.Outside;
import dev.snap.seam.jdbc.objects.Crossing;
import dev.snap.seam.jdbc.objects.Source;
import dev.snap.seam.jdbc.values.Credentials;
import java.lang.reflect.Modifier;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Connections of a driver.
 *
 * @param driver the service's own, which connects when live
 * @param info a copy of the properties that were given
 */
record DriverSource(Driver driver, String url, Properties info) implements Source {

  /** Whether an object of the same class can be made outside the membrane. */
  static boolean canMake(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && Arrays.stream(type.getConstructors()).anyMatch(each -> each.getParameterCount() == 0);
  }

  static DriverSource of(Driver driver, String url, @Nullable Properties given) {
    Properties info = new Properties();
    if (given != null) {
      given.stringPropertyNames().forEach(name -> info.setProperty(name, given.getProperty(name)));
    }
    return new DriverSource(driver, url, info);
  }

  @Nullable Connection open() throws SQLException {
    Action action =
        Action.of(Surface.NETWORK, "Driver.connect")
            .with("driver", driver.getClass().getName())
            .with("url", Credentials.masked(url));
    for (String name : new TreeSet<>(info.stringPropertyNames())) {
      action =
          action.with(name, Credentials.isSecret(name) ? Credentials.MASK : info.getProperty(name));
    }
    return Crossing.open(this, action, this::openReal, secrets());
  }

  @Override
  public Connection connect() throws SQLException {
    Connection connection = driver.connect(url, copy());
    if (connection == null) {
      throw new SQLException("No suitable driver found for " + title(), "08001");
    }
    return connection;
  }

  @Override
  public String title() {
    return Credentials.masked(url);
  }

  private @Nullable Connection openReal(Outside outside) throws Exception {
    Driver real = (Driver) outside.load(driver.getClass().getName()).getConstructor().newInstance();
    return real.connect(url, copy());
  }

  private List<String> secrets() {
    return info.stringPropertyNames().stream()
        .filter(Credentials::isSecret)
        .map(info::getProperty)
        .toList();
  }

  /** A driver may change what it is given. */
  private Properties copy() {
    Properties copy = new Properties();
    copy.putAll(info);
    return copy;
  }
}
