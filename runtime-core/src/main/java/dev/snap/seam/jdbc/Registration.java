package dev.snap.seam.jdbc;

import dev.snap.membrane.Stop;
import java.sql.Driver;
import java.sql.DriverManager;
import java.util.Iterator;
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
