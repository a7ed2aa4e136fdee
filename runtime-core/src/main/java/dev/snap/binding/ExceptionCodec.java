package dev.snap.binding;

import dev.snap.wire.MessageCodec;
import dev.snap.wire.WireWriter;

/**
 * The codec of a declared exception. What crosses is what its constructor takes; the stack trace on
 * the other side is that of the call.
 *
 * @param <E> the type of the exception
 */
public abstract class ExceptionCodec<E extends Throwable> extends MessageCodec<E> {
  private final Class<E> type;

  /** A codec for exceptions of exactly that type; subclasses cross as that type. */
  protected ExceptionCodec(Class<E> type, String name, String... components) {
    super(name, components);
    this.type = type;
  }

  /** The type of the exception. */
  public final Class<E> type() {
    return type;
  }

  final void writeUnchecked(WireWriter out, int field, Throwable exception) {
    write(out, field, type.cast(exception));
  }
}
