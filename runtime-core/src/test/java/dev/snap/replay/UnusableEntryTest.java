package dev.snap.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.snap.RemoteFailure;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.journal.Entry;
import dev.snap.journal.Outcome;
import dev.snap.journal.Thrown;
import dev.snap.membrane.Action;
import dev.snap.membrane.Stop;
import dev.snap.membrane.Surface;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import shop.ShelfCode;

/**
 * Journals with all sums right whose entries no recording can have written: refused where they are
 * met, by an error that no code of the user's mistakes for its own.
 */
final class UnusableEntryTest {
  private static final Outcome FAILED =
      new Outcome.Failed(
          RemoteFailure.Reason.FAULT, RemoteFailure.Execution.EXECUTED, "not an operation");

  @Test
  void anOperationThatEndsAsCallsDoIsRefused() {
    assertThat(refusal(leaf(FAILED)))
        .isEqualTo(
            "[SNAP-0302] The journal of shop/shelf holds no outcome that"
                + " Files.readString(path=one.csv) can have, before entry 3: it ended as only calls"
                + " do\n"
                + "  Copy the bundle again, or rebuild it with mvn snap:build.");
  }

  @Test
  void aValueThatIsNoneIsRefused() {
    assertThat(refusal(leaf(new Outcome.Gave(new byte[] {10, 5, 1}))))
        .startsWith(
            "[SNAP-0302] The journal of shop/shelf holds no outcome that"
                + " Files.readString(path=one.csv) can have, before entry 3: offset 2: ");
  }

  @Test
  void aCallThatEndsAsOperationsDoIsRefused() {
    Outcome threw = new Outcome.Threw(new Thrown("IOException", "gone", null, null));
    Deque<Entry.Direction> open = new ArrayDeque<>();
    UnaryOperator<Entry> change =
        entry -> {
          if (entry instanceof Entry.Open begun) {
            open.push(begun.direction());
          }
          return entry instanceof Entry.Close && open.pop() == Entry.Direction.OUT
              ? new Entry.Close(threw)
              : entry;
        };
    assertThat(refusal(change))
        .contains("[SNAP-0302]", "Shelf.pass(Shelf, String)", ": it ended as no call does\n");
  }

  @Test
  void anIncomingActionThatIsNoCallIsRefused() {
    Action strange = Action.of(Surface.CALL, "Shelf.ask(String)").with("export", "first");
    assertThat(refusal(incoming(strange)))
        .contains("[SNAP-0302]", "can have", "an incoming action that is no call");
    Action noNumber =
        strange
            .with("interface", "shop.Shelf")
            .with("method", "0")
            .with("arguments", new byte[0], "");
    assertThat(refusal(incoming(noNumber))).contains("[SNAP-0302]", "For input string: \"first\"");
    Action noArguments =
        new Action(
            Surface.CALL,
            "Shelf.ask(String)",
            List.of(
                new Action.Field("export", "0", null),
                new Action.Field("interface", "shop.Shelf", null),
                new Action.Field("method", "0", null),
                new Action.Field("arguments", "", null)));
    assertThat(refusal(incoming(noArguments))).contains("[SNAP-0302]", "has no arguments");
  }

  private static UnaryOperator<Entry> leaf(Outcome outcome) {
    return entry ->
        entry instanceof Entry.Leaf leaf
            ? new Entry.Leaf(leaf.action(), outcome, leaf.site())
            : entry;
  }

  private static UnaryOperator<Entry> incoming(Action action) {
    return entry ->
        entry instanceof Entry.Open open
                && open.direction() == Entry.Direction.IN
                && open.action().surface() == Surface.CALL
            ? new Entry.Open(open.direction(), action, open.site())
            : entry;
  }

  private static String refusal(UnaryOperator<Entry> change) {
    Tape changed = Tape.of(ShelfCode::recorded).with(change);
    Throwable thrown = catchThrowable(() -> changed.replay(ShelfCode::recorded));
    assertThat(thrown).isInstanceOf(Stop.class);
    assertThat(thrown.getCause())
        .isInstanceOfSatisfying(
            SnapFailure.class,
            failure -> assertThat(failure.code()).isEqualTo(SnapCode.JOURNAL_DAMAGED));
    return String.valueOf(thrown.getMessage());
  }
}
