package dev.snap.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.HexFormat;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class WireTextTest {

  static Stream<Arguments> messages() {
    return Stream.of(
        text("nothing", out -> {}),
        text("7", out -> out.int32(1, 7)),
        text("-1", out -> out.int64(1, -1)),
        text("0.5", out -> out.float64(1, 0.5)),
        text("1.5", out -> out.float32(1, 1.5f)),
        text("\"a-1\"", out -> out.string(1, "a-1")),
        text("\"ÄÖ\uD83D\uDE80\"", out -> out.string(1, "ÄÖ\uD83D\uDE80")),
        text("\"a\\nb\"", out -> out.string(1, "a\nb")),
        text("\"\\n\"", out -> out.string(1, "\n")),
        text("\"\\nand more\"", out -> out.string(1, "\nand more")),
        text("{2: \"a-1\"}", out -> out.string(2, "a-1")),
        text("{1: 7, 2: \"a-1\"}", out -> out.int32(1, 7), out -> out.string(2, "a-1")),
        text("{1: 7, 1: 8}", out -> out.int32(1, 7), out -> out.int32(1, 8)),
        text("0xfffe", out -> out.bytes(1, new byte[] {-1, -2})),
        text("{1: \"shop/pricing\"}", out -> nested(out, "shop/pricing")));
  }

  @ParameterizedTest
  @MethodSource("messages")
  void aMessageIsShownWithoutItsSchema(byte[] bytes, String text) {
    assertThat(WireText.of(bytes)).isEqualTo(text);
  }

  @Test
  void bytesThatAreNoMessageAreShownInHex() {
    assertThat(WireText.of(HexFormat.of().parseHex("ff00"))).isEqualTo("ff00");
    assertThat(WireText.of(HexFormat.of().parseHex("0a7f61"))).isEqualTo("0a7f61");
  }

  @Test
  void anyBytesHaveAText() {
    Random random = new Random(1);
    for (int i = 0; i < 10_000; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      assertThatCode(() -> WireText.of(bytes)).doesNotThrowAnyException();
    }
  }

  @Test
  void deeplyNestedMessagesEndInBytes() {
    byte[] bytes = {8, 1};
    for (int i = 0; i < 100; i++) {
      WireWriter out = new WireWriter(References.NONE);
      out.bytes(1, bytes);
      bytes = out.toBytes();
    }
    assertThat(WireText.of(bytes)).startsWith("{1: ".repeat(16) + "0x");
  }

  private static void nested(WireWriter out, String text) {
    int mark = out.open(1);
    out.string(1, text);
    out.close(mark);
  }

  @SafeVarargs
  private static Arguments text(String text, Consumer<WireWriter>... fields) {
    WireWriter out = new WireWriter(References.NONE);
    for (Consumer<WireWriter> field : fields) {
      field.accept(out);
    }
    return Arguments.of(out.toBytes(), text);
  }
}
