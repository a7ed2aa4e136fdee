package dev.snap.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snap.Bootstrap;
import dev.snap.Host;
import dev.snap.RemoteFailure;
import dev.snap.wire.WireException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import shop.LocalShelf;
import shop.Shelf;
import shop.ShelfBinding;
import shop.SoldOut;

/** Services of one JVM that call each other directly. */
final class LocalApplicationTest {
  private static volatile @Nullable LocalShelf callee;
  private @Nullable LocalApplication application;

  @AfterEach
  void close() throws Exception {
    if (application != null) {
      application.close();
    }
  }

  @Test
  void oneGeneratedFrameStandsBetweenCallerAndCallee() throws SoldOut {
    List<String> frames = new ArrayList<>();
    Shelf shelf = start(text -> frames(frames));
    shelf.ask("who called?");
    int callee = frames.indexOf("shop.LocalShelf.ask");
    assertThat(frames.subList(callee, callee + 3))
        .containsExactly(
            "shop.LocalShelf.ask",
            "shop.ShelfBinding$ShelfStub.ask",
            getClass().getName() + ".oneGeneratedFrameStandsBetweenCallerAndCallee");
  }

  @Test
  void valuesAreCopiedBothWays() {
    Shelf shelf = start(text -> text);
    List<String> words = new ArrayList<>(List.of("apple", "pear"));
    List<String> answer = shelf.words(words);
    words.add("plum");
    assertThat(answer).containsExactly("apple", "pear").isNotSameAs(words);
    assertThat(Objects.requireNonNull(callee).seen)
        .containsExactly("apple", "pear")
        .isNotSameAs(words)
        .isNotSameAs(answer);
  }

  @Test
  void referencesKeepTheirIdentity() throws SoldOut {
    Shelf shelf = start(text -> text);
    Shelf own = new LocalShelf(text -> text);
    assertThat(shelf.pass(own, "")).isSameAs(own);
    assertThat(shelf.pass(null, "")).isSameAs(shelf);
    assertThat(shelf.pass(shelf, "")).isSameAs(shelf);
  }

  @Test
  void aDeclaredExceptionIsACopyWithTheCallersTrace() {
    Shelf shelf =
        start(
            text -> {
              throw new SoldOut(text);
            });
    SoldOut soldOut = catchThrowableOfType(SoldOut.class, () -> shelf.ask("a-1"));
    assertThat(soldOut).hasMessage("a-1");
    assertThat(soldOut.getStackTrace())
        .noneMatch(frame -> frame.getClassName().equals(LocalShelf.class.getName()));
  }

  @Test
  void theTextOfAFaultDoesNotReachTheCaller() {
    Shelf shelf =
        start(
            text -> {
              throw new IllegalStateException("password is hunter2");
            });
    RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, () -> shelf.ask("a-1"));
    assertThat(failure)
        .hasMessage(
            "app/shelf Shelf.ask(String): threw an exception that the interface does not declare;"
                + " the log of app/shelf has it")
        .hasNoCause();
    assertThat(failure.reason()).isEqualTo(RemoteFailure.Reason.FAULT);
    assertThat(failure.execution()).isEqualTo(RemoteFailure.Execution.EXECUTED);
  }

  @Test
  void anArgumentThatCannotCrossIsTheCallersMistake() {
    Shelf shelf = start(text -> text);
    assertThatThrownBy(() -> shelf.words(null))
        .isInstanceOf(WireException.class)
        .hasMessage(
            "shop.ShelfArguments.words: a collection is missing: null cannot cross where @Nullable or"
                + " Optional is not declared");
  }

  @Test
  void aResultThatCannotCrossIsAFaultOfTheCallee() {
    Shelf shelf = start(text -> null);
    RemoteFailure failure = catchThrowableOfType(RemoteFailure.class, () -> shelf.ask("a-1"));
    assertThat(failure.reason()).isEqualTo(RemoteFailure.Reason.FAULT);
    assertThat(failure.execution()).isEqualTo(RemoteFailure.Execution.EXECUTED);
  }

  @Test
  void servicesNestFourDeep() throws SoldOut {
    application = LocalApplication.start("app", host -> nested(host, 4), LocalApplication.Wiring.DIRECT);
    assertThat(application.root(Shelf.class).ask("")).isEqualTo("4 3 2 1 ");
  }

  @Test
  void aStubTellsTheWholeNameOfItsService() {
    assertThat(start(text -> text)).hasToString("Shelf at app/shelf#0");
  }

  private static Shelf nested(Host host, int depth) {
    if (depth == 0) {
      return new LocalShelf(text -> "");
    }
    int below = depth - 1;
    Shelf inner = host.importService("inner", Shelf.class, deeper -> nested(deeper, below));
    return new LocalShelf(text -> depth + " " + inner.ask(text));
  }

  /** The stub of a child service that answers so, as its parent handed it out. */
  private Shelf start(LocalShelf.Answer answer) {
    callee = new LocalShelf(answer);
    Bootstrap<Shelf> root =
        host -> host.importService("shelf", Shelf.class, inner -> Objects.requireNonNull(callee));
    application = LocalApplication.start("app", root, LocalApplication.Wiring.DIRECT);
    return application.root(Shelf.class);
  }

  private static String frames(List<String> frames) {
    StackWalker.getInstance()
        .forEach(frame -> frames.add(frame.getClassName() + "." + frame.getMethodName()));
    return String.valueOf(ShelfBinding.BINDING.methods().size());
  }
}
