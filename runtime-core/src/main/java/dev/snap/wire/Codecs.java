package dev.snap.wire;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of the language's own types: numbers, strings, enums, containers, references. Those of
 * library types are in {@code dev.snap.wire.values}. Each says which protobuf type it writes.
 *
 * <p>Without {@link #nullable} a {@code null} is refused with a {@link WireException} that names
 * its place, at any depth.
 */
public final class Codecs {
  /** {@code bool}. */
  public static final SingularCodec<Boolean> BOOLEAN = new Scalars.Booleans();

  /** {@code int32}; a number outside the range is refused. */
  public static final SingularCodec<Byte> BYTE = new Scalars.Bytes();

  /** {@code int32}; a number outside the range is refused. */
  public static final SingularCodec<Short> SHORT = new Scalars.Shorts();

  /** {@code uint32}, the UTF-16 code unit; a number outside the range is refused. */
  public static final SingularCodec<Character> CHARACTER = new Scalars.Characters();

  /** {@code int32}. */
  public static final SingularCodec<Integer> INTEGER = new Scalars.Integers();

  /** {@code int64}. */
  public static final SingularCodec<Long> LONG = new Scalars.Longs();

  /** {@code float}, NaN and negative zero kept. */
  public static final SingularCodec<Float> FLOAT = new Scalars.Floats();

  /** {@code double}, NaN and negative zero kept. */
  public static final SingularCodec<Double> DOUBLE = new Scalars.Doubles();

  /** {@code string}; half a surrogate pair is refused. */
  public static final SingularCodec<String> STRING = new Scalars.Strings();

  /** {@code bytes}. */
  public static final SingularCodec<byte[]> BYTES = new Scalars.ByteArrays();

  /** {@code optional int32}. */
  public static final Codec<OptionalInt> OPTIONAL_INT = new PresenceCodec.Ints();

  /** {@code optional int64}. */
  public static final Codec<OptionalLong> OPTIONAL_LONG = new PresenceCodec.Longs();

  /** {@code optional double}. */
  public static final Codec<OptionalDouble> OPTIONAL_DOUBLE = new PresenceCodec.Doubles();

  private static final Codec<Void> NOTHING = new Nothing();

  private Codecs() {}

  /** No field at all: the result of a method that returns nothing. */
  public static Codec<Void> nothing() {
    return NOTHING;
  }

  /**
   * An {@code enum} whose numbers are the ordinals; a number that the enum does not have is
   * refused.
   */
  public static <E extends Enum<E>> SingularCodec<E> enumeration(Class<E> type) {
    return new Scalars.Enums<>(type);
  }

  /** {@code repeated}, packed where protobuf packs. */
  public static <E> Codec<List<E>> list(Codec<E> element) {
    return SequenceCodec.list(element);
  }

  /** Like {@link #list}; keeps the order. */
  public static <E> Codec<Set<E>> set(Codec<E> element) {
    return SequenceCodec.set(element);
  }

  /** Like {@link #list}, and read as a list. */
  public static <E> Codec<Collection<E>> collection(Codec<E> element) {
    return SequenceCodec.collection(element);
  }

  /** Like {@link #list}. */
  public static <E> Codec<E[]> array(Codec<E> element, Class<E> type) {
    return new ArrayCodec<>(element, type);
  }

  /**
   * {@code map<K, V>} where protobuf allows the key, else repeated entries of the same form; keeps
   * the order.
   */
  public static <K, V> Codec<Map<K, V>> map(Codec<K> key, Codec<V> value) {
    return new MapCodec<>(key, value);
  }

  /** {@code optional}. */
  public static <T> Codec<Optional<T>> optional(Codec<T> present) {
    return new PresenceCodec.Optionals<>(present);
  }

  /** {@code optional}, absent for {@code null}. */
  public static <T> Codec<@Nullable T> nullable(Codec<T> present) {
    return new PresenceCodec.Nulls<>(present);
  }

  /** {@code snap.Reference}: an object of another service, by reference. */
  public static <S> SingularCodec<S> reference(Class<S> type) {
    return new ReferenceCodec<>(type);
  }

  /** A codec that is asked for at first use, for types that hold each other. */
  public static <T> SingularCodec<T> later(Supplier<? extends SingularCodec<T>> codec) {
    return new Later<>(codec);
  }

  private static final class Nothing implements Codec<Void> {
    @Override
    public void write(WireWriter out, int field, @Nullable Void value) {}

    @Override
    @SuppressWarnings("NullAway") // the only value of Void
    public Void read(WireReader in, int wireType, @Nullable Void soFar) {
      in.skip(wireType);
      return null;
    }

    @Override
    @SuppressWarnings("NullAway") // the only value of Void
    public Void finish(@Nullable Void soFar) {
      return null;
    }
  }

  private record Later<T>(Supplier<? extends SingularCodec<T>> codec) implements SingularCodec<T> {
    @Override
    public void write(WireWriter out, int field, T value) {
      codec.get().write(out, field, value);
    }

    @Override
    public void writeAlways(WireWriter out, int field, T value) {
      codec.get().writeAlways(out, field, value);
    }

    @Override
    public T read(WireReader in, int wireType, @Nullable T soFar) {
      return codec.get().read(in, wireType, soFar);
    }

    @Override
    public T finish(@Nullable T soFar) {
      return codec.get().finish(soFar);
    }
  }
}
