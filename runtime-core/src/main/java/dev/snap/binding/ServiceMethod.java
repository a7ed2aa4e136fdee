package dev.snap.binding;

import dev.snap.wire.Codec;
import dev.snap.wire.MessageCodec;
import dev.snap.wire.References;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One method of a service interface. On the wire it is a gRPC method: the arguments are the fields
 * of the request message, the result is field 1 of the response message.
 *
 * @param index its place in the binding, from 0
 * @param name the gRPC method name, for example {@code StockOf}; unique within the interface
 * @param signature how a user would write it, for example {@code Inventory.stockOf(Sku)}
 * @param arguments the codec of the arguments
 * @param result the codec of the result
 * @param exceptions the codecs of the declared exceptions, in field order from 1, subclasses before
 *     their superclasses
 * @param <A> the generated record of the arguments
 * @param <R> the boxed type of the result
 */
public record ServiceMethod<A, R>(
    int index,
    String name,
    String signature,
    MessageCodec<A> arguments,
    Codec<R> result,
    List<ExceptionCodec<?>> exceptions) {

  /** The bytes of a response. */
  @SuppressWarnings(
      "NullAway") // The codec of a method that returns nothing writes null, and only that one is
  // given it.
  public byte[] resultToBytes(@Nullable R value, References references) {
    WireWriter out = new WireWriter(references);
    try {
      result.write(out, 1, value);
    } catch (WireException e) {
      throw e.in(signature);
    }
    return out.toBytes();
  }

  /** The result in the bytes of a response. */
  public @Nullable R resultFromBytes(byte[] bytes, References references) {
    try {
      return readResult(new WireReader(bytes, references));
    } catch (WireException e) {
      throw e.in(signature);
    }
  }

  /**
   * The bytes of a declared exception, or {@code null} when the method does not declare it or what
   * it holds cannot cross: both are faults.
   */
  public byte @Nullable [] exceptionToBytes(Throwable exception, References references) {
    for (int i = 0; i < exceptions.size(); i++) {
      ExceptionCodec<?> codec = exceptions.get(i);
      if (codec.type().isInstance(exception)) {
        return bytes(codec, i + 1, exception, references);
      }
    }
    return null;
  }

  /**
   * The declared exception in bytes that {@link #exceptionToBytes} gave, or {@code null} for an
   * unknown one.
   */
  public @Nullable Throwable exceptionFromBytes(byte[] bytes, References references) {
    WireReader in = new WireReader(bytes, references);
    Throwable exception = null;
    while (in.hasNext()) {
      int tag = in.tag();
      int at = (tag >>> 3) - 1;
      if (at < exceptions.size()) {
        exception = exceptions.get(at).read(in, tag & 7, null);
      } else {
        in.skip(tag);
      }
    }
    return exception;
  }

  private static byte @Nullable [] bytes(
      ExceptionCodec<?> codec, int field, Throwable exception, References references) {
    WireWriter out = new WireWriter(references);
    try {
      codec.writeUnchecked(out, field, exception);
    } catch (RuntimeException e) {
      return null;
    }
    return out.toBytes();
  }

  private @Nullable R readResult(WireReader in) {
    R value = null;
    while (in.hasNext()) {
      int tag = in.tag();
      if (tag >>> 3 == 1) {
        value = result.read(in, tag & 7, value);
      } else {
        in.skip(tag);
      }
    }
    return result.finish(value);
  }
}
