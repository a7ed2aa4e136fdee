package dev.snap.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.RemoteFailure;
import dev.snap.journal.Entry;
import dev.snap.journal.Outcome;
import dev.snap.journal.Thrown;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class EntryTextTest {
  private static final Outcome NOTHING = new Outcome.Gave(new byte[0]);
  private static final Action READ = Action.of(Surface.FILES, "Files.readString").with("path", "a");
  private static final Action CALL =
      Action.of(Surface.CALL, "Pricing.priceOf(Sku)")
          .with("interface", "shop.Pricing")
          .with("method", "0")
          .with("arguments", new byte[] {1}, "\"a-1\"");

  static Stream<Arguments> entries() {
    return Stream.of(
        Arguments.of(new Entry.Leaf(READ, NOTHING, "s"), READ, "Files.readString(path=a)"),
        Arguments.of(
            new Entry.Leaf(READ.with("charset", "UTF-8"), NOTHING, "s"),
            READ.with("charset", "UTF-8"),
            "Files.readString(path=a, charset=UTF-8)"),
        Arguments.of(
            new Entry.Open(Entry.Direction.OUT, CALL, "s"),
            CALL.with("target", "shop/pricing#0"),
            "Pricing.priceOf(Sku) with \"a-1\" on shop/pricing#0"),
        Arguments.of(
            new Entry.Open(Entry.Direction.IN, CALL, ""),
            CALL.with("export", "3"),
            "incoming Pricing.priceOf(Sku) with \"a-1\" on #3"),
        Arguments.of(new Entry.Close(NOTHING), CALL, "end of Pricing.priceOf(Sku)"));
  }

  static Stream<Arguments> outcomes() {
    return Stream.of(
        Arguments.of(NOTHING, "gave nothing"),
        Arguments.of(new Outcome.Gave("\n\3a-1".getBytes(UTF_8)), "gave \"a-1\""),
        Arguments.of(new Outcome.Raised(new byte[] {10, 0}), "threw \"\""),
        Arguments.of(
            new Outcome.Threw(new Thrown("IOException", "gone", null, null)),
            "threw IOException: gone"),
        Arguments.of(
            new Outcome.Threw(new Thrown("EOFException", null, null, null)), "threw EOFException"),
        Arguments.of(
            new Outcome.Failed(
                RemoteFailure.Reason.DEADLINE,
                RemoteFailure.Execution.MAY_HAVE_EXECUTED,
                "no answer in 10 s"),
            "failed: DEADLINE, MAY_HAVE_EXECUTED, no answer in 10 s"));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void anEntryIsOneLine(Entry entry, Action action, String text) {
    assertThat(EntryText.of(new Cursor.Numbered(1, entry, action))).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void anOutcomeIsOneLine(Outcome outcome, String text) {
    assertThat(OutcomeText.of(outcome)).isEqualTo(text);
  }

  @Test
  void aLongTextIsCutBetweenCharacters() {
    assertThat(EntryText.shortened("x".repeat(60))).isEqualTo("x".repeat(60));
    assertThat(EntryText.shortened("x".repeat(61))).isEqualTo("x".repeat(60) + "…");
    assertThat(EntryText.shortened("\uD83D\uDE80".repeat(61)))
        .isEqualTo("\uD83D\uDE80".repeat(60) + "…");
  }

  @Test
  void lineBreaksAreShownAsSuch() {
    assertThat(EntryText.shortened("a\nb\r\n\tc")).isEqualTo("a\\nb\\r\\n\\tc");
  }

  @Test
  void aDifferenceFarBehindIsShownFromShortlyBeforeIt() {
    String same = "0123456789".repeat(10);
    assertThat(Difference.of(same + "red apples", same + "green apples"))
        .isEqualTo(
            new Difference("…01234567890123456789red apples", "…01234567890123456789green apples"));
    assertThat(Difference.of("red", "green")).isEqualTo(new Difference("red", "green"));
    assertThat(Difference.of(same, same + "!"))
        .isEqualTo(new Difference("…01234567890123456789", "…01234567890123456789!"));
  }

  @Test
  void valuesShownAlikeAreComparedByTheirBytes() {
    Action.Field one = new Action.Field("carried", "5 bytes", "\n\3one".getBytes(UTF_8));
    Action.Field two = new Action.Field("carried", "5 bytes", "\n\3two".getBytes(UTF_8));
    assertThat(Difference.of(one, two)).isEqualTo(new Difference("\"one\"", "\"two\""));
  }
}
