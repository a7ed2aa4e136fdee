package dev.snap.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.snap.Bootstrap;
import dev.snap.error.SnapFailure;
import org.junit.jupiter.api.Test;
import shop.Shelf;
import shop.ShelfCode;

/** The whole text of every report, but for the numbers of lines. */
final class DivergenceTest {
  private final Tape tape = Tape.of(ShelfCode::recorded);

  @Test
  void theRecordedCodeIsReplayedToTheEnd() {
    assertThat(tape.replay(ShelfCode::recorded)).isEqualTo(15);
  }

  @Test
  void aDivergenceKnowsItsEntryAndItsCode() {
    Throwable thrown = catchThrowable(() -> tape.replay(ShelfCode::readsAnotherFile));
    assertThat(thrown).isInstanceOf(Divergence.class);
    assertThat(((Divergence) thrown).entry()).isEqualTo(3);
    assertThat(thrown.getCause()).isInstanceOf(SnapFailure.class).hasMessage(thrown.getMessage());
  }

  @Test
  void anOperationWithAnotherValueIsDifferent() {
    assertThat(report(ShelfCode::readsAnotherFile))
        .isEqualTo(
            """
            [SNAP-0301] shop/shelf did not repeat its recorded bootstrap at entry 3
              recorded   Files.readString(path=two.csv) at shop.ShelfCode.recorded(ShelfCode.java:N)
              attempted  Files.readString(path=zwei.csv) at shop.ShelfCode.readsAnotherFile(ShelfCode.java:N)
              path       recorded two.csv · attempted zwei.csv
              inside     incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes), entry 1
                   1  ok          incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes)
                   2  ok          Files.readString(path=one.csv)
                   3  different   Files.readString(path=two.csv)
                   4  not reached Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}
                   5  not reached incoming Shelf.ask(String) on #0 with "how many?"
              The code of the bootstrap, or something it reads past the membrane, is not what it was.
              Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.""");
  }

  @Test
  void anotherOperationIsDifferent() {
    assertThat(report(ShelfCode::writes))
        .isEqualTo(
            """
            [SNAP-0301] shop/shelf did not repeat its recorded bootstrap at entry 3
              recorded   Files.readString(path=two.csv) at shop.ShelfCode.recorded(ShelfCode.java:N)
              attempted  Files.writeString(path=two.csv) at shop.ShelfCode.writes(ShelfCode.java:N)
              inside     incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes), entry 1
                   1  ok          incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes)
                   2  ok          Files.readString(path=one.csv)
                   3  different   Files.readString(path=two.csv)
                   4  not reached Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}
                   5  not reached incoming Shelf.ask(String) on #0 with "how many?"
              The code of the bootstrap, or something it reads past the membrane, is not what it was.
              Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.""");
  }

  @Test
  void anOperationThatIsLeftOutIsMissing() {
    assertThat(report(ShelfCode::skipsARead))
        .isEqualTo(
            """
            [SNAP-0301] shop/shelf did not repeat its recorded bootstrap at entry 3
              recorded   Files.readString(path=two.csv) at shop.ShelfCode.recorded(ShelfCode.java:N)
              attempted  Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}} at shop.ShelfCode.passed(ShelfCode.java:N)
              inside     incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes), entry 1
                   1  ok          incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes)
                   2  ok          Files.readString(path=one.csv)
                   3  missing     Files.readString(path=two.csv)
                   4  ok          Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}
              The bootstrap skips what it did here when it was recorded.
              Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.""");
  }

  @Test
  void whatACodeNoLongerDoesIsMissing() {
    assertThat(report(ShelfCode::doesLess))
        .isEqualTo(
            """
            [SNAP-0301] shop/shelf did not repeat its recorded bootstrap at entry 3
              recorded   Files.readString(path=two.csv) at shop.ShelfCode.recorded(ShelfCode.java:N)
              attempted  Bootstrap.boot has ended: gave "shop/shelf"
              inside     incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes), entry 1
                   1  ok          incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes)
                   2  ok          Files.readString(path=one.csv)
                   3  missing     Files.readString(path=two.csv)
                   4  missing     Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}
                   5  missing     incoming Shelf.ask(String) on #0 with "how many?"
              The bootstrap does less than it did when it was recorded.
              Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.""");
  }

  @Test
  void oneOperationMoreIsExtra() {
    assertThat(report(ShelfCode::doesMore))
        .isEqualTo(
            """
            [SNAP-0301] shop/shelf did not repeat its recorded bootstrap at entry 10
              recorded   end of Bootstrap.boot
              attempted  Files.readString(path=four.csv) at shop.ShelfCode.doesMore(ShelfCode.java:N)
              inside     incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes), entry 1
                   6  ok          Files.readString(path=stock.csv)
                   7  ok          end of Shelf.ask(String)
                   8  ok          end of Shelf.pass(Shelf, String)
                   9  ok          Files.readString(path=three.csv)
                   +  extra       Files.readString(path=four.csv)
                  10  not reached end of Bootstrap.boot
                  11  not reached incoming Shelf.ask(String) on #0 with "still there?"
              The bootstrap does more here than it did when it was recorded.
              Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.""");
  }

  @Test
  void aDivergenceThatTheCodeHidesIsReportedAllTheSame() {
    assertThat(report(ShelfCode::hidesThatItDoesMore))
        .isEqualTo(
            """
            [SNAP-0301] shop/shelf did not repeat its recorded bootstrap at entry 10
              recorded   end of Bootstrap.boot
              attempted  Files.readString(path=four.csv) at shop.ShelfCode.hidesThatItDoesMore(ShelfCode.java:N)
              inside     incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes), entry 1
                   6  ok          Files.readString(path=stock.csv)
                   7  ok          end of Shelf.ask(String)
                   8  ok          end of Shelf.pass(Shelf, String)
                   9  ok          Files.readString(path=three.csv)
                   +  extra       Files.readString(path=four.csv)
                  10  not reached end of Bootstrap.boot
                  11  not reached incoming Shelf.ask(String) on #0 with "still there?"
              The bootstrap does more here than it did when it was recorded.
              Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.""");
  }

  @Test
  void aDivergenceThatTheCodeWrapsIsReportedAllTheSame() {
    assertThat(report(ShelfCode::wrapsWhatItCatches))
        .isEqualTo(
            """
            [SNAP-0301] shop/shelf did not repeat its recorded bootstrap at entry 3
              recorded   Files.readString(path=two.csv) at shop.ShelfCode.recorded(ShelfCode.java:N)
              attempted  Files.readString(path=zwei.csv) at shop.ShelfCode.readsAnotherFile(ShelfCode.java:N)
              path       recorded two.csv · attempted zwei.csv
              inside     incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes), entry 1
                   1  ok          incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes)
                   2  ok          Files.readString(path=one.csv)
                   3  different   Files.readString(path=two.csv)
                   4  not reached Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}
                   5  not reached incoming Shelf.ask(String) on #0 with "how many?"
              The code of the bootstrap, or something it reads past the membrane, is not what it was.
              Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.""");
  }

  @Test
  void aBootstrapThatThrowsInReplayAloneHasACodeOfItsOwn() {
    assertThat(report(ShelfCode::fails))
        .isEqualTo(
            """
            [SNAP-0309] shop/shelf threw in replay, before entry 3, what it did not throw when it was recorded
              java.lang.IllegalStateException: cannot boot at shop.ShelfCode.fails(ShelfCode.java:N)
              Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.""");
  }

  @Test
  void aCallWithOtherArgumentsIsDifferent() {
    assertThat(report(ShelfCode::passesOtherWords))
        .isEqualTo(
            """
            [SNAP-0301] shop/shelf did not repeat its recorded bootstrap at entry 4
              recorded   Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}} at shop.ShelfCode.passed(ShelfCode.java:N)
              attempted  Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take it", 2: {1: "shop/shelf"}} at shop.ShelfCode.passed(ShelfCode.java:N)
              arguments  recorded {1: "take me", 2: {1: "shop/shelf"}} · attempted {1: "take it", 2: {1: "shop/shelf"}}
              inside     incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes), entry 1
                   1  ok          incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes)
                   2  ok          Files.readString(path=one.csv)
                   3  ok          Files.readString(path=two.csv)
                   4  different   Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}
                   5  not reached incoming Shelf.ask(String) on #0 with "how many?"
                   6  not reached Files.readString(path=stock.csv)
              The code of the bootstrap, or something it reads past the membrane, is not what it was.
              Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.""");
  }

  @Test
  void anotherAnswerToACallThatCameInIsDifferent() {
    assertThat(report(ShelfCode::answersOtherwise))
        .isEqualTo(
            """
            [SNAP-0301] shop/shelf did not repeat its recorded bootstrap at entry 7
              operation  Shelf.ask(String) on #0 with "how many?"
              recorded   gave "Forty-two crates of apples, the red ones, by content o…
              attempted  gave "Forty-two crates of apples, the green ones, by content…
              inside     Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}, entry 4
              inside     incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes), entry 1
                   3  ok          Files.readString(path=two.csv)
                   4  ok          Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}
                   5  ok          incoming Shelf.ask(String) on #0 with "how many?"
                   6  ok          Files.readString(path=stock.csv)
                   7  different   end of Shelf.ask(String)
              The service answers this call with another value than when it was recorded.
              Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.""");
  }

  @Test
  void aDifferenceDeepInsideNamesWhatItIsInsideOf() {
    assertThat(report(ShelfCode::readsAnotherFileWhenAsked))
        .isEqualTo(
            """
            [SNAP-0301] shop/shelf did not repeat its recorded bootstrap at entry 6
              recorded   Files.readString(path=stock.csv) at shop.ShelfCode.recorded(ShelfCode.java:N)
              attempted  Files.readString(path=shelf.csv) at shop.ShelfCode.readsAnotherFileWhenAsked(ShelfCode.java:N)
              path       recorded stock.csv · attempted shelf.csv
              inside     incoming Shelf.ask(String) on #0 with "how many?", entry 5
              inside     Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}, entry 4
              inside     incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes), entry 1
                   2  ok          Files.readString(path=one.csv)
                   3  ok          Files.readString(path=two.csv)
                   4  ok          Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}
                   5  ok          incoming Shelf.ask(String) on #0 with "how many?"
                   6  different   Files.readString(path=stock.csv)
                   7  not reached end of Shelf.ask(String)
                   8  not reached end of Shelf.pass(Shelf, String)
              The code of the bootstrap, or something it reads past the membrane, is not what it was.
              Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.""");
  }

  @Test
  void oneOperationMoreDeepInsideIsExtra() {
    assertThat(report(ShelfCode::readsMoreWhenAsked))
        .isEqualTo(
            """
            [SNAP-0301] shop/shelf did not repeat its recorded bootstrap at entry 7
              recorded   end of Shelf.ask(String)
              attempted  Files.readString(path=more.csv) at shop.ShelfCode.readsMoreWhenAsked(ShelfCode.java:N)
              inside     incoming Shelf.ask(String) on #0 with "how many?", entry 5
              inside     Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}, entry 4
              inside     incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes), entry 1
                   3  ok          Files.readString(path=two.csv)
                   4  ok          Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}
                   5  ok          incoming Shelf.ask(String) on #0 with "how many?"
                   6  ok          Files.readString(path=stock.csv)
                   +  extra       Files.readString(path=more.csv)
                   7  not reached end of Shelf.ask(String)
                   8  not reached end of Shelf.pass(Shelf, String)
              The bootstrap does more here than it did when it was recorded.
              Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.""");
  }

  @Test
  void oneOperationLessDeepInsideIsMissing() {
    assertThat(report(ShelfCode::readsNothingWhenAsked))
        .isEqualTo(
            """
            [SNAP-0301] shop/shelf did not repeat its recorded bootstrap at entry 6
              recorded   Files.readString(path=stock.csv) at shop.ShelfCode.recorded(ShelfCode.java:N)
              attempted  Shelf.ask(String) has ended: gave "none"
              inside     incoming Shelf.ask(String) on #0 with "how many?", entry 5
              inside     Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}, entry 4
              inside     incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes), entry 1
                   2  ok          Files.readString(path=one.csv)
                   3  ok          Files.readString(path=two.csv)
                   4  ok          Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}
                   5  ok          incoming Shelf.ask(String) on #0 with "how many?"
                   6  missing     Files.readString(path=stock.csv)
              The bootstrap does less than it did when it was recorded.
              Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.""");
  }

  @Test
  void anExceptionInPlaceOfAnAnswerIsDifferent() {
    assertThat(report(ShelfCode::isSoldOut))
        .isEqualTo(
            """
            [SNAP-0301] shop/shelf did not repeat its recorded bootstrap at entry 7
              operation  Shelf.ask(String) on #0 with "how many?"
              recorded   gave "Forty-two crates of apples, the red ones, by content o…
              attempted  threw {1: "content of stock.csv"}
              inside     Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}, entry 4
              inside     incoming Bootstrap.boot(bootstrap=shop.ShelfBootstrap, carried=23 bytes), entry 1
                   3  ok          Files.readString(path=two.csv)
                   4  ok          Shelf.pass(Shelf, String) on shop/neighbour#0 with {1: "take me", 2: {1: "shop/shelf"}}
                   5  ok          incoming Shelf.ask(String) on #0 with "how many?"
                   6  ok          Files.readString(path=stock.csv)
                   7  different   end of Shelf.ask(String)
              The service answers this call with another value than when it was recorded.
              Rebuild the snapshot with mvn snap:build; mvn snap:journal shows what was recorded.""");
  }

  private String report(Bootstrap<Shelf> version) {
    Throwable thrown = catchThrowable(() -> tape.replay(version));
    assertThat(thrown).as("the replay stops").isNotNull();
    return String.valueOf(thrown.getMessage()).replaceAll("\\.java:\\d+", ".java:N");
  }
}
