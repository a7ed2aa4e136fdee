package dev.snap.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import dev.snap.wire.MessageCodec;
import dev.snap.wire.References;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ServiceMethodTest {
  private static class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    Failure(String message) {
      super(message);
    }
  }

  private static final class SmallFailure extends Failure {
    private static final long serialVersionUID = 1L;

    SmallFailure(String message) {
      super(message);
    }
  }

  private record Nothing() {}

  @Test
  void resultsCross() {
    ServiceMethod<Nothing, List<String>> method = method(Codecs.list(Codecs.STRING));
    assertThat(
            method.resultFromBytes(
                method.resultToBytes(List.of("a"), References.NONE), References.NONE))
        .containsExactly("a");
    assertThat(method.resultFromBytes(new byte[0], References.NONE)).isEmpty();
  }

  @Test
  void nothingCrosses() {
    ServiceMethod<Nothing, Void> method = method(Codecs.nothing());
    assertThat(method.resultToBytes(null, References.NONE)).isEmpty();
    assertThat(method.resultFromBytes(new byte[0], References.NONE)).isNull();
  }

  @Test
  void faultsOfResultsNameTheMethod() {
    ServiceMethod<Nothing, List<String>> method = method(Codecs.list(Codecs.STRING));
    assertThatThrownBy(() -> method.resultToBytes(Arrays.asList("a", null), References.NONE))
        .isInstanceOf(WireException.class)
        .hasMessage(
            "Desk.all()[1]: a string is missing: null cannot cross where @Nullable or Optional is not declared");
    assertThatThrownBy(() -> method.resultFromBytes(new byte[] {10, 9}, References.NONE))
        .hasMessage("Desk.all()[0]: offset 2: a length of 9 with 0 left");
  }

  @Test
  void exceptionsCrossAsTheFirstDeclaredTypeThatFits() {
    ServiceMethod<Nothing, Void> method = method(Codecs.nothing());
    assertThat(copy(method, new SmallFailure("a")))
        .isExactlyInstanceOf(SmallFailure.class)
        .hasMessage("a");
    assertThat(copy(method, new Failure("b") {}))
        .isExactlyInstanceOf(Failure.class)
        .hasMessage("b");
    assertThat(method.exceptionToBytes(new IllegalStateException(), References.NONE)).isNull();
  }

  @Test
  void exceptionsAddedLaterAreUnknown() {
    ServiceMethod<Nothing, Void> method = method(Codecs.nothing());
    assertThat(method.exceptionFromBytes(new byte[] {26, 0}, References.NONE)).isNull();
  }

  private static Throwable copy(ServiceMethod<?, ?> method, Throwable exception) {
    byte[] bytes = Objects.requireNonNull(method.exceptionToBytes(exception, References.NONE));
    return Objects.requireNonNull(method.exceptionFromBytes(bytes, References.NONE));
  }

  private static <R> ServiceMethod<Nothing, R> method(Codec<R> result) {
    return new ServiceMethod<>(
        0,
        "All",
        "Desk.all()",
        new NothingCodec(),
        result,
        List.of(
            new FailureCodec<>(SmallFailure.class) {
              @Override
              SmallFailure make(String message) {
                return new SmallFailure(message);
              }
            },
            new FailureCodec<>(Failure.class) {
              @Override
              Failure make(String message) {
                return new Failure(message);
              }
            }));
  }

  private static final class NothingCodec extends MessageCodec<Nothing> {
    NothingCodec() {
      super("test.Nothing");
    }

    @Override
    public void writeFields(WireWriter out, Nothing value) {}

    @Override
    public Nothing readFields(WireReader in) {
      return new Nothing();
    }
  }

  private abstract static class FailureCodec<E extends Failure> extends ExceptionCodec<E> {
    FailureCodec(Class<E> type) {
      super(type, "test.Failure", "message");
    }

    abstract E make(String message);

    @Override
    public void writeFields(WireWriter out, E value) {
      out.string(1, Objects.requireNonNull(value.getMessage()));
    }

    @Override
    public E readFields(WireReader in) {
      String message = "";
      while (in.hasNext()) {
        message = Codecs.STRING.read(in, in.tag() & 7, message);
      }
      return make(message);
    }
  }
}
