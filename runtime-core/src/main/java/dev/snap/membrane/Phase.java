package dev.snap.membrane;

import dev.snap.binding.ServiceMethod;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.wire.Codec;
import dev.snap.wire.References;

/**
 * What a membrane does with a crossing at the moment: record it, replay it, or let it pass. A
 * membrane moves from recording or replaying to live, once.
 */
public interface Phase {

  /**
   * Carries out one leaf action: a read whose value enters, or an output that is verified and
   * absorbed in replay.
   *
   * @param action what is attempted
   * @param codec of what it gives
   * @param effect the real operation
   * @return what the effect gave, now or when it was recorded
   * @throws Exception what the effect threw, now or when it was recorded
   */
  <T> T cross(Action action, Codec<T> codec, Effect<T> effect) throws Exception;

  /**
   * Makes a call on a reference.
   *
   * @param binding the full protobuf name of the service interface
   */
  <A, R> Reply call(
      References.Reference target, String binding, ServiceMethod<A, R> method, A arguments);

  /**
   * Imports a service.
   *
   * @param service the full name of the new service
   * @param carried the bootstrap and what it carries
   * @return the place of the object that its bootstrap returned
   */
  References.Reference importService(String service, CarriedBootstrap carried);

  /** Notes a refusal, so that the build fails even when the user's code swallows it. */
  void refused(Refusal refusal);
}
