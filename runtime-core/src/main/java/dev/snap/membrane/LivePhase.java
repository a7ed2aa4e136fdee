package dev.snap.membrane;

import dev.snap.binding.ServiceMethod;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.wire.Codec;
import dev.snap.wire.References;

/** Lets every crossing pass: effects are performed, calls go to the carrier. */
public final class LivePhase implements Phase {
  private final Membrane membrane;
  private final Carrier carrier;
  private final Importer importer;

  /** A phase for a service that is live and imports nothing any more. */
  public LivePhase(Membrane membrane, Carrier carrier) {
    this(
        membrane,
        carrier,
        (service, carried) -> {
          throw new SnapFailure(
              SnapCode.BOOTSTRAP_THREW,
              membrane.service() + " imports " + service + " while it is live",
              "Import services in the bootstrap.");
        });
  }

  /** A phase for a service whose imports run in the same JVM. */
  public LivePhase(Membrane membrane, Carrier carrier, Importer importer) {
    this.membrane = membrane;
    this.carrier = carrier;
    this.importer = importer;
  }

  @Override
  public <T> T cross(Action action, Codec<T> codec, Effect<T> effect) throws Exception {
    return effect.perform();
  }

  @Override
  public <A, R> Reply call(
      References.Reference target, String binding, ServiceMethod<A, R> method, A arguments) {
    return carrier.call(
        target, binding, method, method.arguments().toBytes(arguments, membrane.references()));
  }

  @Override
  public References.Reference importService(String service, CarriedBootstrap carried) {
    return importer.importService(service, carried);
  }

  @Override
  public void refused(Refusal refusal) {
    throw refusal;
  }

  /** Makes services in the same JVM. */
  @FunctionalInterface
  public interface Importer {
    /** Runs a bootstrap in a new membrane and gives the place of what it returned. */
    References.Reference importService(String service, CarriedBootstrap carried);
  }
}
