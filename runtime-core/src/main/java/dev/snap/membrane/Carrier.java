package dev.snap.membrane;

import dev.snap.binding.ServiceMethod;
import dev.snap.wire.References;

/**
 * Takes calls from one service to another: within the JVM, or over the network. Safe for use by
 * many threads. It never throws: what goes wrong is a {@link Reply.Failed}.
 */
public interface Carrier {

  /**
   * Makes a call and waits for its end.
   *
   * @param binding the full protobuf name of the service interface
   * @param arguments the request message
   */
  Reply call(
      References.Reference target, String binding, ServiceMethod<?, ?> method, byte[] arguments);
}
