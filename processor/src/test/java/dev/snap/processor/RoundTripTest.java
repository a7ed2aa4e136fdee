package dev.snap.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.TextFormat;
import com.google.testing.compile.Compilation;
import dev.snap.binding.Binding;
import dev.snap.binding.ServiceMethod;
import dev.snap.wire.MessageCodec;
import dev.snap.wire.References;
import dev.snap.wire.WireException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles {@code sample/}, runs what was generated, and compares its bytes with those of
 * protobuf's own library.
 */
class RoundTripTest {
  private static Compilation compilation;
  private static CompiledClasses classes;

  @BeforeAll
  static void compile() throws Exception {
    compilation = Sources.in("sample").compile();
    assertThat(compilation).succeededWithoutWarnings();
    classes = new CompiledClasses(compilation);
  }

  @Test
  void everyValueCrossesAndHasTheBytesOfTheContract(@TempDir Path folder) throws Exception {
    FileDescriptor contract = contract(folder);
    Map<?, ?> examples = (Map<?, ?>) classes.call("sample.Examples", "all");
    assertThat(examples).hasSizeGreaterThan(20);
    for (Object each : examples.values()) {
      Object[] example = (Object[]) each;
      @SuppressWarnings("unchecked")
      MessageCodec<Object> codec = (MessageCodec<Object>) example[0];
      byte[] bytes = codec.toBytes(example[1], References.NONE);
      byte[] expected = protobuf(descriptor(contract, (String) example[2]), (String) example[3]);
      assertThat(bytes).as(Arrays.toString(example)).isEqualTo(expected);
      assertThat(codec.fromBytes(expected, References.NONE)).isEqualTo(example[1]);
    }
  }

  @Test
  void bytesThatEndEarlyAreReadOrRefused() throws Exception {
    for (Object each : ((Map<?, ?>) classes.call("sample.Examples", "all")).values()) {
      @SuppressWarnings("unchecked")
      MessageCodec<Object> codec = (MessageCodec<Object>) ((Object[]) each)[0];
      byte[] whole = codec.toBytes(((Object[]) each)[1], References.NONE);
      for (int length = 0; length < whole.length; length++) {
        try {
          assertThat(codec.fromBytes(Arrays.copyOf(whole, length), References.NONE)).isNotNull();
        } catch (WireException e) {
          assertThat(e).hasMessageStartingWith(codec.name());
        }
      }
    }
  }

  @Test
  void exceptionsCrossWithTheBytesOfTheContract(@TempDir Path folder) throws Exception {
    Descriptor failure = descriptor(contract(folder), "RichPayFailure");
    ServiceMethod<?, ?> pay = method("Pay");
    BiConsumer<String, Exception> check =
        (text, exception) -> {
          byte[] bytes = requireNonNull(pay.exceptionToBytes(exception, References.NONE));
          assertThat(bytes).isEqualTo(protobuf(failure, text));
          Throwable copy = requireNonNull(pay.exceptionFromBytes(bytes, References.NONE));
          assertThat(copy).hasSameClassAs(exception).hasMessage(exception.getMessage());
          assertThat(pay.exceptionToBytes(copy, References.NONE)).isEqualTo(bytes);
        };
    classes
        .loadClass("sample.Examples")
        .getMethod("exceptions", BiConsumer.class)
        .invoke(null, check);
  }

  @Test
  void theContractHasTheMethodsOfTheBinding(@TempDir Path folder) throws Exception {
    FileDescriptor contract = contract(folder);
    Binding<?> binding = binding();
    assertThat(binding.name()).isEqualTo("sample.Rich");
    assertThat(contract.findServiceByName("Rich").getMethods())
        .extracting(MethodDescriptor::getName)
        .containsExactlyElementsOf(binding.methods().stream().map(ServiceMethod::name).toList());
    assertThat(binding.methods())
        .extracting(ServiceMethod::name)
        .containsExactly(
            "Scalars",
            "Boxes",
            "Texts",
            "Containers",
            "Arrays",
            "Tree",
            "Pay",
            "Maybe",
            "Count",
            "Count2",
            "Nothing",
            "Self",
            "List",
            "Object",
            "Old",
            "Hello",
            "Next");
    assertThat(binding.fingerprint()).matches("[0-9a-f]{32}");
  }

  @Test
  void theStubIsTheOnlyFrameBetweenCallerAndCallee() throws Exception {
    assertThat((List<?>) classes.call("sample.Calls", "frames"))
        .extracting(Object::toString)
        .startsWith("sample.Calls$Quiet.nothing", "sample.RichStub.nothing", "sample.Calls.frames");
  }

  @Test
  void callsGoNearOrFarWithTheSameOutcome() throws Exception {
    List<String> outcomes =
        List.of("count: 00", "remote x", "null", "DARK_RED", "no7[why]", "Rich at sample/rich#0");
    List<String> near = log(true);
    List<String> far = log(false);
    assertThat(near)
        .containsSubsequence(outcomes)
        .contains("arguments Nothing", "result Nothing", "failure Pay");
    assertThat(far)
        .containsSubsequence(outcomes)
        .contains("call Rich.nothing()", "call Rich.count(int[])");
    assertThat(near).noneMatch(line -> line.startsWith("call"));
  }

  @Test
  void faultsNameThePathToTheComponent() throws Exception {
    MessageCodec<Object> codec = codec("sample.Rich_TreeCodec");
    Class<?> tree = classes.loadClass("sample.Rich$Tree");
    Object leaf =
        tree.getConstructors()[0].newInstance(null, List.of(), java.util.Optional.empty());
    Object root =
        tree.getConstructors()[0].newInstance("r", List.of(leaf), java.util.Optional.empty());
    assertThatThrownBy(() -> codec.toBytes(root, References.NONE))
        .hasMessage(
            "sample.Rich_Tree.children[0].name: a string is missing: null cannot cross where @Nullable or Optional is"
                + " not declared");
    MessageCodec<Object> money = codec("sample.other.MoneyCodec");
    assertThatThrownBy(
            () ->
                money.fromBytes(
                    new byte[] {16, -1, -1, -1, -1, -1, -1, -1, -1, -1, 1}, References.NONE))
        .hasMessage(
            "sample.other.Money: its constructor refused the values: java.lang.IllegalArgumentException: negative");
  }

  private static FileDescriptor contract(Path folder) throws Exception {
    Protoc protoc = Protoc.find();
    assumeTrue(protoc.exists(), "no protoc for this machine");
    return requireNonNull(
        protoc.compile(Protoc.contracts(compilation), folder).get("sample/Rich.proto"));
  }

  private static List<String> log(boolean near) throws Exception {
    Object log =
        classes.loadClass("sample.Calls").getMethod("log", boolean.class).invoke(null, near);
    return ((List<?>) log).stream().map(Object::toString).toList();
  }

  private static Binding<?> binding() throws Exception {
    return Binding.of(classes.loadClass("sample.Rich"));
  }

  private static ServiceMethod<?, ?> method(String name) throws Exception {
    return binding().methods().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private static MessageCodec<Object> codec(String name) throws Exception {
    return (MessageCodec<Object>) classes.loadClass(name).getField("CODEC").get(null);
  }

  private static Descriptor descriptor(FileDescriptor contract, String name) {
    String[] steps = name.split("\\.", -1);
    Descriptor at = contract.findMessageTypeByName(steps[0]);
    for (int i = 1; i < steps.length; i++) {
      at = at.findNestedTypeByName(steps[i]);
    }
    return at;
  }

  private static byte[] protobuf(Descriptor message, String text) {
    DynamicMessage.Builder builder = DynamicMessage.newBuilder(message);
    try {
      TextFormat.merge(text, builder);
    } catch (TextFormat.ParseException e) {
      throw new AssertionError(message.getFullName() + ": " + text, e);
    }
    return builder.build().toByteArray();
  }
}
