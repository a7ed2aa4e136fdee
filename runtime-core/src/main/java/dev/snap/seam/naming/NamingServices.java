package dev.snap.seam.naming;

import dev.snap.error.SnapCode;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.refused.Refused;
import java.rmi.Naming;
import java.rmi.registry.LocateRegistry;
import java.rmi.server.UnicastRemoteObject;
import javax.management.MBeanServer;
import javax.management.MBeanServerConnection;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXConnectorServerFactory;
import javax.naming.Context;
import javax.naming.InitialContext;
import javax.naming.spi.NamingManager;

/** Refuses naming services, remote objects, and the management beans of the build's JVM. */
public final class NamingServices {
  private NamingServices() {}

  /** Runs before such a call; does nothing once live. */
  @Guards(
      value = InitialContext.class,
      names = {"new", "super", "doLookup"})
  @Guards(
      value = Context.class,
      names = {"lookup", "lookupLink", "bind", "rebind", "unbind", "list", "listBindings"})
  @Guards(
      value = NamingManager.class,
      names = {"setInitialContextFactoryBuilder", "setObjectFactoryBuilder", "getInitialContext"})
  @Guards(
      value = Naming.class,
      names = {"lookup", "bind", "rebind", "unbind", "list"})
  @Guards(
      value = LocateRegistry.class,
      names = {"createRegistry", "getRegistry"})
  @Guards(
      value = UnicastRemoteObject.class,
      names = {"super", "exportObject", "unexportObject"})
  @Guards(
      value = JMXConnectorFactory.class,
      names = {"connect", "newJMXConnector"})
  @Guards(value = JMXConnectorServerFactory.class, names = "newJMXConnectorServer")
  public static void lookUp(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.NAMING,
          operation,
          "uses a naming service or remote object in the bootstrap",
          "Import what the service needs with host.importService, or look it up when live.");
    }
  }

  /** Runs before such a call; does nothing once live. */
  @Guards(
      value = MBeanServerConnection.class,
      names = {
        "getAttribute",
        "getAttributes",
        "getMBeanCount",
        "invoke",
        "queryMBeans",
        "queryNames",
        "setAttribute",
        "setAttributes"
      })
  @Guards(value = MBeanServer.class, names = "instantiate")
  public static void manage(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.NAMING,
          operation,
          "asks the management beans of the build's JVM",
          "Ask when the service is live.");
    }
  }
}
