package dev.snap.membrane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snap.RemoteFailure;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.wire.References;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import shop.LocalShelf;
import shop.Shelf;
import shop.ShelfBinding;
import shop.SoldOut;

final class MembraneTest {
  private static final References.Reference FOREIGN =
      new References.Reference("shop/neighbour", 7, null);

  private final List<String> faults = new ArrayList<>();
  private final Membrane membrane = membrane("shop/shelf");
  private final LocalShelf shelf = new LocalShelf(text -> "you said " + text);

  @Test
  void theSameObjectIsTheSameReference() {
    Shelf other = new LocalShelf(text -> text);
    References.Reference first = membrane.references().export(shelf, Shelf.class);
    References.Reference second = membrane.references().export(other, Shelf.class);
    assertThat(first).isEqualTo(new References.Reference("shop/shelf", 0, null));
    assertThat(second).isEqualTo(new References.Reference("shop/shelf", 1, null));
    assertThat(membrane.references().export(shelf, Shelf.class)).isEqualTo(first);
    assertThat(membrane.exported(1)).isSameAs(other);
  }

  @Test
  void theSameReferenceIsTheSameStub() {
    Shelf stub = membrane.references().resolve(FOREIGN, Shelf.class);
    assertThat(membrane.references().resolve(FOREIGN, Shelf.class)).isSameAs(stub);
    assertThat(membrane.held()).containsExactly(FOREIGN);
  }

  @Test
  void aReferenceThatComesHomeIsTheObjectItself() {
    References.Reference place = membrane.references().export(shelf, Shelf.class);
    assertThat(membrane.references().resolve(place, Shelf.class)).isSameAs(shelf);
  }

  @Test
  void aStubThatIsPassedOnKeepsTheOwnersPlace() {
    Shelf stub = membrane.references().resolve(FOREIGN, Shelf.class);
    assertThat(membrane.references().export(stub, Shelf.class)).isEqualTo(FOREIGN);
    assertThat(membrane.isExported(0)).isFalse();
  }

  @Test
  void theReferenceOfAReplicaIsItsOwnAlone() {
    membrane.exportAs("host:1");
    References.Reference place = membrane.references().export(shelf, Shelf.class);
    assertThat(place).hasToString("shop/shelf#0@host:1");
    assertThat(membrane.references().resolve(place, Shelf.class)).isSameAs(shelf);
    References.Reference elsewhere = new References.Reference("shop/shelf", 0, "host:2");
    assertThat(membrane.references().resolve(elsewhere, Shelf.class)).isNotSameAs(shelf);
  }

  @Test
  void stubsAreEqualOnlyToThemselvesAndHashAlikeEverywhere() {
    Shelf stub = membrane.references().resolve(FOREIGN, Shelf.class);
    Shelf elsewhere = membrane("shop/till").references().resolve(FOREIGN, Shelf.class);
    assertThat(stub).isEqualTo(stub).isNotEqualTo(elsewhere).hasSameHashCodeAs(elsewhere);
    assertThat(stub).hasToString("Shelf at shop/neighbour#7");
  }

  @Test
  void whatABootstrapReturnsIsTheRoot() {
    membrane.references().export(new LocalShelf(text -> text), Shelf.class);
    assertThat(membrane.exportRoot(shelf).export()).isEqualTo(1);
    assertThat(membrane.rootExport()).isEqualTo(1);
    assertThat(membrane.bindings(1)).containsOnlyKeys("shop.Shelf");
    assertThat(membrane.bindings(2)).isEmpty();
  }

  @Test
  void aStubThatABootstrapReturnsIsReachedThroughBothServices() {
    Shelf stub = membrane.references().resolve(FOREIGN, Shelf.class);
    assertThat(membrane.exportRoot(stub)).isEqualTo(FOREIGN);
    assertThat(membrane.exported(membrane.rootExport())).isSameAs(stub);
  }

  @Test
  void whatIsNoServiceIsNoRoot() {
    SnapFailure failure =
        catchThrowableOfType(SnapFailure.class, () -> membrane.exportRoot("no service"));
    assertThat(failure)
        .hasMessage(
            "[SNAP-0215] The bootstrap of shop/shelf returned a java.lang.String, which is no"
                + " service\n"
                + "  Return an object that implements an interface annotated with @Service.");
    assertThat(failure.code()).isEqualTo(SnapCode.ROOT);
  }

  @Test
  void aCallIsDispatchedToTheExportedObject() {
    Reply reply = ask("hello");
    assertThat(reply).isInstanceOf(Reply.Returned.class);
    byte[] bytes = ((Reply.Returned) reply).bytes();
    assertThat(ShelfBinding.ASK.resultFromBytes(bytes, References.NONE))
        .isEqualTo("you said hello");
  }

  @Test
  void aDeclaredExceptionCrosses() {
    Reply reply = ask(throwing(new SoldOut("a-1")));
    assertThat(reply).isInstanceOf(Reply.Raised.class);
    byte[] bytes = ((Reply.Raised) reply).bytes();
    assertThat(ShelfBinding.ASK.exceptionFromBytes(bytes, References.NONE))
        .isInstanceOf(SoldOut.class)
        .hasMessage("a-1");
    assertThat(faults).isEmpty();
  }

  @Test
  void theTextOfAFaultStaysInTheLogOfItsService() {
    Reply reply = ask(throwing(new IllegalStateException("password is hunter2")));
    assertThat(reply)
        .isEqualTo(
            new Reply.Failed(
                RemoteFailure.Reason.FAULT,
                RemoteFailure.Execution.EXECUTED,
                "threw an exception that the interface does not declare; the log of shop/shelf"
                    + " has it"));
    assertThat(faults)
        .containsExactly(
            "shop/shelf Shelf.ask(String) java.lang.IllegalStateException: password is hunter2");
  }

  @Test
  void aDeclaredExceptionThatCannotCrossIsAFault() {
    Reply reply = ask(throwing(new SoldOut(null)));
    assertThat(((Reply.Failed) reply).reason()).isEqualTo(RemoteFailure.Reason.FAULT);
    assertThat(faults).containsExactly("shop/shelf Shelf.ask(String) shop.SoldOut");
  }

  @Test
  void aResultThatCannotCrossIsAFault() {
    Reply reply = ask(new LocalShelf(text -> null));
    assertThat(((Reply.Failed) reply).reason()).isEqualTo(RemoteFailure.Reason.FAULT);
    assertThat(faults)
        .containsExactly(
            "shop/shelf Shelf.ask(String) dev.snap.wire.WireException: Shelf.ask(String): a string"
                + " is missing: null cannot cross where @Nullable or Optional is not declared");
  }

  @Test
  void aStopPassesThroughACall() {
    Refusal refusal = new Refusal(new SnapFailure(SnapCode.NETWORK, "It opens a socket", "Do not."));
    assertThatThrownBy(() -> ask(throwing(refusal))).isSameAs(refusal);
    OutOfMemoryError error = new OutOfMemoryError();
    assertThatThrownBy(() -> ask(throwing(error))).isSameAs(error);
    assertThat(faults).isEmpty();
  }

  @Test
  void whatDoesNotDecodeIsNotExecuted() {
    long export = membrane.references().export(shelf, Shelf.class).export();
    assertThat(membrane.invoke(export, "shop.Shelf", 0, new byte[] {10, 100}))
        .isEqualTo(
            new Reply.Failed(
                RemoteFailure.Reason.MALFORMED,
                RemoteFailure.Execution.NOT_EXECUTED,
                "the arguments do not decode"));
  }

  @Test
  void whatIsNotThereIsNotExecuted() {
    long export = membrane.references().export(shelf, Shelf.class).export();
    for (long unknown : new long[] {Long.MIN_VALUE, -2, 1, Long.MAX_VALUE}) {
      assertThat(membrane.invoke(unknown, "shop.Shelf", 0, new byte[0]))
          .isEqualTo(unknown("no such export"));
    }
    assertThat(membrane.invoke(export, "shop.Other", 0, new byte[0]))
        .isEqualTo(unknown("no such export"));
    for (int method : new int[] {-1, 3}) {
      assertThat(membrane.invoke(export, "shop.Shelf", method, new byte[0]))
          .isEqualTo(unknown("no such method"));
    }
  }

  private static Reply unknown(String detail) {
    return new Reply.Failed(
        RemoteFailure.Reason.UNKNOWN_TARGET, RemoteFailure.Execution.NOT_EXECUTED, detail);
  }

  private Reply ask(String text) {
    return ask(shelf, text);
  }

  private Reply ask(Shelf target) {
    return ask(target, "");
  }

  private Reply ask(Shelf target, String text) {
    long export = membrane.references().export(target, Shelf.class).export();
    byte[] arguments =
        ShelfBinding.ASK
            .arguments()
            .toBytes(new ShelfBinding.Arguments(text, null, List.of()), References.NONE);
    return membrane.invoke(export, "shop.Shelf", 0, arguments);
  }

  private static Shelf throwing(Throwable thrown) {
    return new LocalShelf(
        text -> {
          throw MembraneTest.<Error>unchecked(thrown);
        });
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <E extends Throwable> E unchecked(Throwable thrown) throws E {
    throw (E) thrown;
  }

  private Membrane membrane(String service) {
    return new Membrane(
        service,
        Objects.requireNonNull(MembraneTest.class.getClassLoader()),
        Grants.NONE,
        (name, method, fault) -> faults.add(name + " " + method + " " + fault));
  }
}
