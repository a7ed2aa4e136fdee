package dev.snap.runner;

import dev.snap.binding.Binding;
import dev.snap.binding.Reference;
import dev.snap.binding.ServiceMethod;
import dev.snap.binding.Stub;
import dev.snap.wire.Codec;
import dev.snap.wire.MessageCodec;
import dev.snap.wire.References;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * As it would be generated, but for the arguments: one text, which holds a reference where one is
 * passed.
 */
public final class ClerkBinding extends Binding<Clerk> {
  private static final ServiceMethod<Object, String> WHO = method(0, "WhoAreYou");
  private static final ServiceMethod<Object, String> ASK = method(1, "Ask");
  private static final ServiceMethod<Object, String> ASK_BACK = method(2, "AskBack");

  /** The binding. */
  public static final ClerkBinding BINDING = new ClerkBinding();

  private ClerkBinding() {
    super(Clerk.class, "test.Clerk", List.of(WHO, ASK, ASK_BACK));
  }

  private static ServiceMethod<Object, String> method(int index, String name) {
    return new ServiceMethod<>(index, name, "Clerk." + name, new Argument(), new Text(), List.of());
  }

  @Override
  public Clerk stub(Reference<Clerk> reference) {
    return new ClerkStub(reference);
  }

  @Override
  public @Nullable Object dispatch(Clerk target, int method, Object argument) {
    return switch (method) {
      case 0 -> target.whoAreYou();
      case 1 -> target.ask((String) argument);
      default -> target.askBack((Clerk) argument);
    };
  }

  @Override
  public String fingerprint() {
    return "0";
  }

  private static final class Argument extends MessageCodec<Object> {
    Argument() {
      super("test.Argument");
    }

    @Override
    public void writeFields(WireWriter out, Object value) {
      if (value instanceof Clerk clerk) {
        out.bytes(2, out.references().export(clerk, Clerk.class).toBytes());
      } else {
        out.string(1, (String) value);
      }
    }

    @Override
    public Object readFields(WireReader in) {
      Object value = "";
      while (in.hasNext()) {
        int tag = in.tag();
        value =
            tag >>> 3 == 1
                ? in.string()
                : in.references().resolve(References.Reference.fromBytes(in.bytes()), Clerk.class);
      }
      return value;
    }
  }

  private static final class Text implements Codec<String> {
    @Override
    public void write(WireWriter out, int field, String value) {
      out.string(field, value);
    }

    @Override
    public String read(WireReader in, int wireType, @Nullable String soFar) {
      return in.string();
    }

    @Override
    public String finish(@Nullable String soFar) {
      return Objects.requireNonNullElse(soFar, "");
    }
  }

  private static final class ClerkStub extends Stub<Clerk> implements Clerk {
    ClerkStub(Reference<Clerk> reference) {
      super(reference);
    }

    @Override
    public String whoAreYou() {
      return Objects.requireNonNull(far(WHO, ""));
    }

    @Override
    public String ask(String service) {
      return Objects.requireNonNull(far(ASK, service));
    }

    @Override
    public String askBack(Clerk other) {
      return Objects.requireNonNull(far(ASK_BACK, other));
    }
  }
}
