package dev.snap.transport.grpc;

import dev.snap.binding.Binding;
import dev.snap.binding.ExceptionCodec;
import dev.snap.binding.Reference;
import dev.snap.binding.ServiceMethod;
import dev.snap.binding.Stub;
import dev.snap.wire.Codec;
import dev.snap.wire.MessageCodec;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** As it would be generated, but for one record that serves as the arguments of all methods. */
public final class DeskBinding extends Binding<Desk> {
  static final ServiceMethod<Arguments, String> ECHO = method(0, "Echo", text());
  private static final ServiceMethod<Arguments, String> REST = method(1, "Rest", text());
  static final ServiceMethod<Arguments, String> FAIL = method(2, "Fail", text());
  private static final ServiceMethod<Arguments, String> TELL = method(3, "Tell", text());
  private static final ServiceMethod<Arguments, Desk> OPEN = method(4, "Open", desk());
  private static final ServiceMethod<Arguments, Boolean> IS_SAME = method(5, "IsSame", flag());
  private static final ServiceMethod<Arguments, String> MUCH = method(6, "Much", text());

  /** The binding. */
  public static final DeskBinding BINDING = new DeskBinding();

  private DeskBinding() {
    super(Desk.class, "test.Desk", List.of(ECHO, REST, FAIL, TELL, OPEN, IS_SAME, MUCH));
  }

  private static <R> ServiceMethod<Arguments, R> method(int index, String name, Codec<R> result) {
    return new ServiceMethod<>(
        index, name, "Desk." + name, new ArgumentsCodec(), result, List.of(new OutOfStockCodec()));
  }

  @Override
  public Desk stub(Reference<Desk> reference) {
    return new DeskStub(reference);
  }

  @Override
  public @Nullable Object dispatch(Desk target, int method, Object arguments) throws Exception {
    Arguments a = (Arguments) arguments;
    return switch (method) {
      case 0 -> target.echo(a.text());
      case 1 -> target.rest(a.number());
      case 2 -> target.fail(a.text());
      case 3 -> target.tell(a.one(), a.text());
      case 4 -> target.open(a.text());
      case 5 -> target.isSame(a.one(), a.other());
      case 6 -> target.much(a.number());
      default -> throw new IllegalArgumentException();
    };
  }

  @Override
  public String fingerprint() {
    return "0";
  }

  record Arguments(String text, long number, @Nullable Desk one, @Nullable Desk other) {}

  private static final class ArgumentsCodec extends MessageCodec<Arguments> {
    ArgumentsCodec() {
      super("test.Arguments");
    }

    @Override
    public void writeFields(WireWriter out, Arguments value) {
      out.string(1, value.text());
      out.int64(2, value.number());
      if (value.one() != null) {
        desk().write(out, 3, value.one());
      }
      if (value.other() != null) {
        desk().write(out, 4, value.other());
      }
    }

    @Override
    public Arguments readFields(WireReader in) {
      String text = "";
      long number = 0;
      Desk one = null;
      Desk other = null;
      while (in.hasNext()) {
        int tag = in.tag();
        switch (tag >>> 3) {
          case 1 -> text = text().read(in, tag & 7, null);
          case 2 -> number = in.int64();
          case 3 -> one = desk().read(in, tag & 7, null);
          case 4 -> other = desk().read(in, tag & 7, null);
          default -> in.skip(tag);
        }
      }
      return new Arguments(text, number, one, other);
    }
  }

  private static final class OutOfStockCodec extends ExceptionCodec<OutOfStock> {
    OutOfStockCodec() {
      super(OutOfStock.class, "test.OutOfStock");
    }

    @Override
    public void writeFields(WireWriter out, OutOfStock value) {
      out.string(1, value.sku());
    }

    @Override
    public OutOfStock readFields(WireReader in) {
      String sku = "";
      while (in.hasNext()) {
        int tag = in.tag();
        if (tag >>> 3 == 1) {
          sku = in.string();
        } else {
          in.skip(tag);
        }
      }
      return new OutOfStock(sku);
    }
  }

  private static Codec<String> text() {
    return codec(
        WireWriter.LENGTH,
        WireReader::string,
        (out, field) -> value -> out.string(field, value),
        "");
  }

  private static Codec<Boolean> flag() {
    return codec(
        WireWriter.VARINT,
        WireReader::bool,
        (out, field) -> value -> out.bool(field, value),
        false);
  }

  /** A reference as the fields of a message: service, export, instance. */
  private static Codec<Desk> desk() {
    return codec(
        WireWriter.LENGTH,
        in -> {
          String[] place = in.string().split("\n", -1);
          return in.references()
              .resolve(
                  new dev.snap.wire.References.Reference(
                      place[0], Long.parseLong(place[1]), place[2].isEmpty() ? null : place[2]),
                  Desk.class);
        },
        (out, field) ->
            value -> {
              var place = out.references().export(value, Desk.class);
              String instance = place.instance() == null ? "" : place.instance();
              out.string(field, place.service() + "\n" + place.export() + "\n" + instance);
            },
        null);
  }

  private interface FieldWriter<T> {
    void write(T value);
  }

  private static <T> Codec<T> codec(
      int type,
      Function<WireReader, T> reader,
      BiFunction<WireWriter, Integer, FieldWriter<T>> writer,
      @Nullable T absent) {
    return new Codec<>() {
      @Override
      public void write(WireWriter out, int field, T value) {
        writer.apply(out, field).write(value);
      }

      @Override
      public T read(WireReader in, int wireType, @Nullable T soFar) {
        in.expect(type, wireType);
        return reader.apply(in);
      }

      @Override
      public T finish(@Nullable T soFar) {
        return java.util.Objects.requireNonNull(soFar == null ? absent : soFar);
      }
    };
  }

  private static final class DeskStub extends Stub<Desk> implements Desk {
    DeskStub(Reference<Desk> reference) {
      super(reference);
    }

    private <R> R call(
        ServiceMethod<Arguments, R> method,
        String text,
        long number,
        @Nullable Desk one,
        @Nullable Desk two) {
      return java.util.Objects.requireNonNull(far(method, new Arguments(text, number, one, two)));
    }

    @Override
    public String echo(String text) {
      return call(ECHO, text, 0, null, null);
    }

    @Override
    public String rest(long millis) {
      return call(REST, "", millis, null, null);
    }

    @Override
    public String fail(String how) throws OutOfStock {
      return call(FAIL, how, 0, null, null);
    }

    @Override
    public String tell(Desk other, String text) {
      return call(TELL, text, 0, other, null);
    }

    @Override
    public Desk open(String name) {
      return call(OPEN, name, 0, null, null);
    }

    @Override
    public boolean isSame(Desk one, Desk other) {
      return call(IS_SAME, "", 0, one, other);
    }

    @Override
    public String much(long characters) {
      return call(MUCH, "", characters, null, null);
    }
  }
}
