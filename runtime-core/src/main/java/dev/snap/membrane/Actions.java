package dev.snap.membrane;

import dev.snap.binding.ServiceMethod;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.wire.References;
import dev.snap.wire.WireText;

/** The actions of bootstraps and calls, named alike while recording and replaying. */
public final class Actions {
  /** The name of the action that runs a bootstrap. */
  public static final String BOOT = "Bootstrap.boot";

  /** The name of the action that runs the hooks before a checkpoint. */
  public static final String BEFORE_CHECKPOINT = "Resource.beforeCheckpoint";

  private Actions() {}

  /** A call that the service makes. */
  public static Action outgoingCall(
      References.Reference target, String binding, ServiceMethod<?, ?> method, byte[] arguments) {
    return Action.of(Surface.CALL, method.signature())
        .with("target", target.toString())
        .with("interface", binding)
        .with("method", Integer.toString(method.index()))
        .with("arguments", arguments, WireText.of(arguments));
  }

  /** A call on an export of the service. */
  public static Action incomingCall(
      long export, String binding, ServiceMethod<?, ?> method, byte[] arguments) {
    return Action.of(Surface.CALL, method.signature())
        .with("export", Long.toString(export))
        .with("interface", binding)
        .with("method", Integer.toString(method.index()))
        .with("arguments", arguments, WireText.of(arguments));
  }

  /** A service that the service imports. */
  public static Action importService(String service, CarriedBootstrap carried) {
    return Action.of(Surface.BOOTSTRAP, "Host.importService")
        .with("service", service)
        .with("bootstrap", carried.code())
        .with("carried", carried.bytes(), carried.bytes().length + " bytes");
  }

  /** The service's own bootstrap. */
  public static Action boot(CarriedBootstrap carried) {
    return Action.of(Surface.BOOTSTRAP, BOOT)
        .with("bootstrap", carried.code())
        .with("carried", carried.bytes(), carried.bytes().length + " bytes");
  }

  /** The hooks that run before the snapshot is taken. */
  public static Action beforeCheckpoint() {
    return Action.of(Surface.CHECKPOINT, BEFORE_CHECKPOINT);
  }
}
