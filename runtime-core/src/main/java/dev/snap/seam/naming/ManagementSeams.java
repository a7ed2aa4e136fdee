package dev.snap.seam.naming;

import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.management.InstanceAlreadyExistsException;
import javax.management.InstanceNotFoundException;
import javax.management.JMException;
import javax.management.MBeanRegistrationException;
import javax.management.MBeanServer;
import javax.management.MBeanServerConnection;
import javax.management.NotCompliantMBeanException;
import javax.management.ObjectInstance;
import javax.management.ObjectName;

/**
 * Management beans of the service: kept per membrane, and registered with the JVM when live, in the
 * order in which they came.
 */
public final class ManagementSeams implements BarrierStep {
  private static final Map<Key, Object> BEANS = new LinkedHashMap<>();
  private static boolean joined;

  private ManagementSeams() {}

  /** Registered when live. */
  @Replaces(value = MBeanServer.class, kind = Kind.INSTANCE)
  public static ObjectInstance registerMBean(MBeanServer server, Object bean, ObjectName name)
      throws InstanceAlreadyExistsException,
          MBeanRegistrationException,
          NotCompliantMBeanException {
    if (Door.live()) {
      return server.registerMBean(bean, name);
    }
    synchronized (BEANS) {
      join();
      if (BEANS.putIfAbsent(new Key(server, name), bean) != null) {
        throw new InstanceAlreadyExistsException(name.toString());
      }
    }
    return new ObjectInstance(name, bean.getClass().getName());
  }

  /** Whether the service has registered it. */
  @Replaces(value = MBeanServerConnection.class, kind = Kind.INSTANCE)
  public static boolean isRegistered(MBeanServerConnection server, ObjectName name)
      throws java.io.IOException {
    if (Door.live()) {
      return server.isRegistered(name);
    }
    synchronized (BEANS) {
      return BEANS.containsKey(new Key(server, name));
    }
  }

  /** Whether the service has registered it. */
  @Replaces(value = MBeanServer.class, kind = Kind.INSTANCE)
  public static boolean isRegistered(MBeanServer server, ObjectName name) {
    if (Door.live()) {
      return server.isRegistered(name);
    }
    synchronized (BEANS) {
      return BEANS.containsKey(new Key(server, name));
    }
  }

  /** Takes back what the service has registered. */
  @Replaces(value = MBeanServer.class, kind = Kind.INSTANCE)
  public static void unregisterMBean(MBeanServer server, ObjectName name)
      throws InstanceNotFoundException, MBeanRegistrationException {
    if (Door.live()) {
      server.unregisterMBean(name);
      return;
    }
    synchronized (BEANS) {
      if (BEANS.remove(new Key(server, name)) == null) {
        throw new InstanceNotFoundException(name.toString());
      }
    }
  }

  private static void join() {
    if (!joined) {
      joined = true;
      Door.join(new ManagementSeams());
    }
  }

  /** A bean that cannot be registered is none: the service is live already. */
  @Override
  public void afterLive() {
    synchronized (BEANS) {
      BEANS.forEach(ManagementSeams::register);
      BEANS.clear();
    }
  }

  private static void register(Key key, Object bean) {
    try {
      ((MBeanServer) key.server).registerMBean(bean, key.name);
    } catch (JMException e) {
      System.getLogger("dev.snap").log(System.Logger.Level.WARNING, "no bean " + key.name, e);
    }
  }

  private record Key(Object server, ObjectName name) {}
}
