package dev.snap.binding;

import org.jspecify.annotations.Nullable;

/**
 * An exported object in the same JVM, called directly so that a debugger steps from caller to
 * callee. Arguments, results and exceptions are copied by their codecs all the same, so behaviour
 * does not depend on placement.
 *
 * @param <S> the service interface
 */
public interface Near<S> {

  /** The exported object. */
  S target();

  /**
   * The arguments as the callee sees them.
   *
   * @throws dev.snap.wire.WireException when one of them cannot cross
   * @throws dev.snap.RemoteFailure {@code MALFORMED} when the callee cannot take them
   */
  <A, R> A arguments(ServiceMethod<A, R> method, A arguments);

  /** The result as the caller sees it. */
  <A, R> @Nullable R result(ServiceMethod<A, R> method, @Nullable R result);

  /**
   * What the caller sees thrown: a declared exception, copied, or a {@link dev.snap.RemoteFailure}.
   */
  Throwable failure(ServiceMethod<?, ?> method, Throwable failure);
}
