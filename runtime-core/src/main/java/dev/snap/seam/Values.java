package dev.snap.seam;

import dev.snap.wire.Codec;
import dev.snap.wire.MessageCodec;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Codecs of what seams record: each value is a message of its own. */
@SuppressWarnings("NullAway")
public final class Values {
  public static final Codec<Boolean> BOOLEAN =
      single("bool", (out, value) -> out.bool(1, value), WireReader::bool, false);
  public static final Codec<Integer> INTEGER =
      single("int32", (out, value) -> out.int32(1, value), WireReader::int32, 0);
  public static final Codec<Long> LONG =
      single("int64", (out, value) -> out.int64(1, value), WireReader::int64, 0L);
  public static final Codec<String> STRING =
      single("string", (out, value) -> out.string(1, value), WireReader::string, "");
  public static final Codec<byte[]> BYTES =
      single("bytes", (out, value) -> out.bytes(1, value), WireReader::bytes, new byte[0]);

  private Values() {}

  @SuppressWarnings({"unchecked", "NullAway"})
  public static Codec<Void> nothing() {
    return (Codec<Void>) (Codec<?>) nullable(BOOLEAN);
  }

  public static <T> Codec<@Nullable T> nullable(Codec<T> codec) {
    return new Codec<>() {
      @Override
      public void write(WireWriter out, int field, @Nullable T value) {
        if (value != null) {
          codec.write(out, field, value);
        }
      }

      @Override
      public @Nullable T read(WireReader in, int wireType, @Nullable T soFar) {
        return codec.read(in, wireType, soFar);
      }

      @Override
      public @Nullable T finish(@Nullable T soFar) {
        return soFar;
      }
    };
  }

  public static <T> Codec<List<T>> list(Codec<T> element) {
    return new MessageCodec<>("list") {
      @Override
      public void writeFields(WireWriter out, List<T> values) {
        values.forEach(each -> element.write(out, 1, each));
      }

      @Override
      public List<T> readFields(WireReader in) {
        List<T> values = new ArrayList<>();
        while (in.hasNext()) {
          int tag = in.tag();
          values.add(element.finish(element.read(in, tag & 7, null)));
        }
        return values;
      }
    };
  }

  private static <T> Codec<T> single(
      String name, BiConsumer<WireWriter, T> write, Function<WireReader, T> read, T absent) {
    return new MessageCodec<>(name) {
      @Override
      public void writeFields(WireWriter out, T value) {
        write.accept(out, value);
      }

      @Override
      public T readFields(WireReader in) {
        T value = absent;
        while (in.hasNext()) {
          in.tag();
          value = read.apply(in);
        }
        return value;
      }
    };
  }
}
