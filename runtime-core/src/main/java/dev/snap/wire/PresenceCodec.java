package dev.snap.wire;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Values that may be absent, as {@code optional} fields. {@code O} is the type of the user, {@code
 * T} what it holds.
 */
abstract class PresenceCodec<T, O> implements Codec<O> {
  private final SingularCodec<T> present;

  private PresenceCodec(Codec<T> present) {
    this.present = WrapperCodec.singular(present);
  }

  abstract @Nullable T open(@Nullable O value);

  abstract O close(@Nullable T value);

  @Override
  public final void write(WireWriter out, int field, O value) {
    T inner = open(value);
    if (inner != null) {
      present.writeAlways(out, field, inner);
    }
  }

  @Override
  public final O read(WireReader in, int wireType, @Nullable O soFar) {
    return close(present.finish(present.read(in, wireType, null)));
  }

  @Override
  public final O finish(@Nullable O soFar) {
    return soFar != null ? soFar : close(null);
  }

  private static WireException missing() {
    return WireException.missing("an Optional");
  }

  /** {@code null} where it is declared. */
  static final class Nulls<T> extends PresenceCodec<T, T> {
    Nulls(Codec<T> present) {
      super(present);
    }

    @Override
    @Nullable T open(@Nullable T value) {
      return value;
    }

    @Override
    @SuppressWarnings("NullAway") // T is the type of a nullable value
    T close(@Nullable T value) {
      return value;
    }
  }

  /** {@link Optional}. */
  static final class Optionals<T> extends PresenceCodec<T, Optional<T>> {
    Optionals(Codec<T> present) {
      super(present);
    }

    @Override
    @Nullable T open(@Nullable Optional<T> value) {
      if (value == null) {
        throw missing();
      }
      return value.orElse(null);
    }

    @Override
    Optional<T> close(@Nullable T value) {
      return Optional.ofNullable(value);
    }
  }

  /** {@link OptionalInt}. */
  static final class Ints extends PresenceCodec<Integer, OptionalInt> {
    Ints() {
      super(Codecs.INTEGER);
    }

    @Override
    @Nullable Integer open(@Nullable OptionalInt value) {
      if (value == null) {
        throw missing();
      }
      return value.isPresent() ? value.getAsInt() : null;
    }

    @Override
    OptionalInt close(@Nullable Integer value) {
      return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
  }

  /** {@link OptionalLong}. */
  static final class Longs extends PresenceCodec<Long, OptionalLong> {
    Longs() {
      super(Codecs.LONG);
    }

    @Override
    @Nullable Long open(@Nullable OptionalLong value) {
      if (value == null) {
        throw missing();
      }
      return value.isPresent() ? value.getAsLong() : null;
    }

    @Override
    OptionalLong close(@Nullable Long value) {
      return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
  }

  /** {@link OptionalDouble}. */
  static final class Doubles extends PresenceCodec<Double, OptionalDouble> {
    Doubles() {
      super(Codecs.DOUBLE);
    }

    @Override
    @Nullable Double open(@Nullable OptionalDouble value) {
      if (value == null) {
        throw missing();
      }
      return value.isPresent() ? value.getAsDouble() : null;
    }

    @Override
    OptionalDouble close(@Nullable Double value) {
      return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }
  }
}
