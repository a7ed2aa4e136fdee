package dev.snap.binding;

import dev.snap.wire.References;
import org.jspecify.annotations.Nullable;

/**
 * What a stub calls through: the membrane's hold on one exported object of another service. Safe
 * for use by many threads.
 *
 * @param <S> the service interface
 */
public interface Reference<S> {

  /** The object's place in its owner's export table. */
  References.Reference place();

  /** The binding of the interface. */
  Binding<S> binding();

  /**
   * The object itself, when caller and callee share a JVM and calls are made directly; else {@code
   * null}.
   */
  @Nullable Near<S> near();

  /**
   * Makes a call through membrane and transport.
   *
   * @return the result, {@code null} for a method that returns nothing
   * @throws Throwable a declared exception of the method, or a {@link dev.snap.RemoteFailure}
   */
  <A, R> @Nullable R call(ServiceMethod<A, R> method, A arguments) throws Throwable;
}
