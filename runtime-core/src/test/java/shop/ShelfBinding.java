package shop;

import dev.snap.binding.Binding;
import dev.snap.binding.ExceptionCodec;
import dev.snap.binding.Near;
import dev.snap.binding.Reference;
import dev.snap.binding.ServiceMethod;
import dev.snap.binding.Stub;
import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import dev.snap.wire.MessageCodec;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** As it would be generated, but for one record that serves as the arguments of all methods. */
public final class ShelfBinding extends Binding<Shelf> {
  /** The first method. */
  public static final ServiceMethod<Arguments, String> ASK =
      method(0, "Ask", "ask(String)", Codecs.STRING);

  /** The second method. */
  public static final ServiceMethod<Arguments, Shelf> PASS =
      method(1, "Pass", "pass(Shelf, String)", Codecs.reference(Shelf.class));

  /** The third method. */
  public static final ServiceMethod<Arguments, List<String>> WORDS =
      method(2, "Words", "words(List)", Codecs.list(Codecs.STRING));

  /** The binding. */
  public static final ShelfBinding BINDING = new ShelfBinding();

  private ShelfBinding() {
    super(Shelf.class, "shop.Shelf", List.of(ASK, PASS, WORDS));
  }

  @Override
  public Shelf stub(Reference<Shelf> reference) {
    return new ShelfStub(reference);
  }

  @Override
  public @Nullable Object dispatch(Shelf target, int method, Object arguments) throws Exception {
    Arguments a = (Arguments) arguments;
    return switch (method) {
      case 0 -> target.ask(a.text());
      case 1 -> target.pass(a.other(), a.text());
      case 2 -> target.words(a.words());
      default -> throw new IllegalArgumentException();
    };
  }

  @Override
  public String fingerprint() {
    return "0";
  }

  private static <R> ServiceMethod<Arguments, R> method(
      int index, String name, String signature, Codec<R> result) {
    return new ServiceMethod<>(
        index,
        name,
        "Shelf." + signature,
        new ArgumentsCodec(),
        result,
        List.of(new SoldOutCodec()));
  }

  /** The arguments of all methods. */
  public record Arguments(String text, @Nullable Shelf other, List<String> words) {}

  private static final class ArgumentsCodec extends MessageCodec<Arguments> {
    private static final Codec<@Nullable Shelf> OTHER =
        Codecs.nullable(Codecs.reference(Shelf.class));
    private static final Codec<List<String>> WORDS = Codecs.list(Codecs.STRING);

    ArgumentsCodec() {
      super("shop.ShelfArguments", "text", "other", "words");
    }

    @Override
    public void writeFields(WireWriter out, Arguments value) {
      Codecs.STRING.write(out, 1, value.text());
      OTHER.write(out, 2, value.other());
      WORDS.write(out, 3, value.words());
    }

    @Override
    public Arguments readFields(WireReader in) {
      String text = null;
      Shelf other = null;
      List<String> words = null;
      while (in.hasNext()) {
        int tag = in.tag();
        switch (tag >>> 3) {
          case 1 -> text = Codecs.STRING.read(in, tag & 7, text);
          case 2 -> other = OTHER.read(in, tag & 7, other);
          case 3 -> words = WORDS.read(in, tag & 7, words);
          default -> in.skip(tag);
        }
      }
      return new Arguments(
          finish(1, Codecs.STRING, text), finish(2, OTHER, other), finish(3, WORDS, words));
    }
  }

  private static final class SoldOutCodec extends ExceptionCodec<SoldOut> {
    SoldOutCodec() {
      super(SoldOut.class, "shop.SoldOut");
    }

    @Override
    public void writeFields(WireWriter out, SoldOut value) {
      Codecs.STRING.write(out, 1, value.getMessage());
    }

    @Override
    public SoldOut readFields(WireReader in) {
      String sku = null;
      while (in.hasNext()) {
        int tag = in.tag();
        if (tag >>> 3 == 1) {
          sku = Codecs.STRING.read(in, tag & 7, sku);
        } else {
          in.skip(tag);
        }
      }
      return new SoldOut(finish(1, Codecs.STRING, sku));
    }
  }

  private static final class ShelfStub extends Stub<Shelf> implements Shelf {
    ShelfStub(Reference<Shelf> reference) {
      super(reference);
    }

    @Override
    public String ask(String text) {
      Arguments arguments = new Arguments(text, null, List.of());
      Near<Shelf> near = near();
      if (near == null) {
        return far(ASK, arguments);
      }
      Arguments copied = near.arguments(ASK, arguments);
      try {
        return near.result(ASK, near.target().ask(copied.text()));
      } catch (Throwable failure) {
        throw thrown(near.failure(ASK, failure));
      }
    }

    @Override
    public Shelf pass(@Nullable Shelf other, String text) {
      Arguments arguments = new Arguments(text, other, List.of());
      Near<Shelf> near = near();
      if (near == null) {
        return far(PASS, arguments);
      }
      Arguments copied = near.arguments(PASS, arguments);
      try {
        return near.result(PASS, near.target().pass(copied.other(), copied.text()));
      } catch (Throwable failure) {
        throw thrown(near.failure(PASS, failure));
      }
    }

    @Override
    public List<String> words(List<String> words) {
      Arguments arguments = new Arguments("", null, words);
      Near<Shelf> near = near();
      if (near == null) {
        return far(WORDS, arguments);
      }
      Arguments copied = near.arguments(WORDS, arguments);
      try {
        return near.result(WORDS, near.target().words(copied.words()));
      } catch (Throwable failure) {
        throw thrown(near.failure(WORDS, failure));
      }
    }
  }
}
