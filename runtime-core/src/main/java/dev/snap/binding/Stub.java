package dev.snap.binding;

import org.jspecify.annotations.Nullable;

/**
 * The base of generated stubs. A stub keeps its identity for the life of its service: the object
 * that a bootstrap stored in a field is the one that the live service calls through.
 *
 * @param <S> the service interface
 */
public abstract class Stub<S> {
  private final Reference<S> reference;

  /** A stub that calls through a reference. */
  protected Stub(Reference<S> reference) {
    this.reference = reference;
  }

  /** The reference that this stub calls through. */
  public final Reference<S> reference() {
    return reference;
  }

  /** The callee in the same JVM, or {@code null}. */
  protected final @Nullable Near<S> near() {
    return reference.near();
  }

  /** Makes a call that may leave the JVM. */
  protected final <A, R> @Nullable R far(ServiceMethod<A, R> method, A arguments) {
    try {
      return reference.call(method, arguments);
    } catch (Throwable failure) {
      throw thrown(failure);
    }
  }

  /**
   * Throws a failure as it is; declared to return so that callers can write {@code throw
   * thrown(failure)}.
   */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  protected static <E extends Throwable> RuntimeException thrown(Throwable failure) throws E {
    throw (E) failure;
  }

  /** Two stubs are equal only when they are the same object. */
  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other;
  }

  /** A hash of the reference, equal in every JVM. */
  @Override
  public final int hashCode() {
    return reference.place().hashCode();
  }

  @Override
  public final String toString() {
    return reference.binding().type().getSimpleName() + " at " + reference.place();
  }
}
