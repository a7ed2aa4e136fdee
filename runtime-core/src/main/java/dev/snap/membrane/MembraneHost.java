package dev.snap.membrane;

import dev.snap.Bootstrap;
import dev.snap.Container;
import dev.snap.Hardware;
import dev.snap.Host;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.membrane.carried.CarriedBootstrapWriter;
import dev.snap.wire.Codecs;
import dev.snap.wire.References;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** The host of one bootstrap: turns what it asks for into crossings of its membrane. */
final class MembraneHost implements Host {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,39}");

  private final Membrane membrane;
  private final Set<String> taken = new HashSet<>();
  private boolean expired;

  MembraneHost(Membrane membrane) {
    this.membrane = membrane;
  }

  /** Ends the host's validity. */
  void expire() {
    expired = true;
  }

  @Override
  public <S> S importService(String name, Class<S> type, Bootstrap<? extends S> bootstrap) {
    checkValid();
    checkName(name);
    CarriedBootstrap carried = CarriedBootstrapWriter.write(bootstrap, membrane.references());
    String service = membrane.service() + "/" + name;
    References.Reference place = membrane.phase().importService(service, carried);
    return membrane.references().resolve(place, type);
  }

  @Override
  @SuppressWarnings("NullAway") // An effect that gives nothing gives null.
  public void runAs(Hardware hardware) {
    checkValid();
    Container container = (Container) hardware;
    Action action =
        Action.of(Surface.BOOTSTRAP, "Host.runAs")
            .with("replicas", container.minReplicas() + ".." + container.maxReplicas())
            .with("memory", container.memory());
    try {
      membrane.phase().cross(action, Codecs.nothing(), () -> null);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void checkValid() {
    if (expired) {
      throw new IllegalStateException(
          "the bootstrap of "
              + membrane.service()
              + " has returned; its host is of no use any more");
    }
  }

  private void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new SnapFailure(
          SnapCode.SERVICE_NAME,
          membrane.service() + " imports a service named '" + name + "'",
          "A name has 1 to 40 letters, digits and dashes and starts with a letter.");
    }
    if (!taken.add(name)) {
      throw new SnapFailure(
          SnapCode.SERVICE_NAME,
          membrane.service() + " imports two services named '" + name + "'",
          "Give each service that it imports a name of its own.");
    }
  }
}
