package dev.snap.transport.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.RemoteFailure;
import dev.snap.transport.Addresses;
import dev.snap.transport.CallLimits;
import dev.snap.transport.ListenOptions;
import dev.snap.transport.ServedCall;
import dev.snap.wire.References;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CallsTest {
  private final LocalDesk local = new LocalDesk("stock");
  private Node callee;
  private Node caller;
  private Desk desk;

  @BeforeEach
  void connect() {
    callee = Node.of("shop/stock", Addresses.fixed(Map.of())).serving(local, 0);
    caller =
        Node.of("shop", Addresses.fixed(Map.of("shop/stock", callee.server().address())))
            .serving(new LocalDesk("shop"), 0);
    desk = caller.desk("shop/stock");
  }

  @AfterEach
  void disconnect() {
    caller.close();
    callee.close();
  }

  @Test
  void aCallReachesTheObjectAndItsResultComesBack() {
    assertThat(desk.echo("schön")).isEqualTo("stock schön");
    assertThat(desk.echo("")).isEqualTo("stock ");
  }

  @Test
  void anObjectHandedOutIsCalledThroughItsOwnReference() {
    Desk second = desk.open("second");

    assertThat(second.echo("hi")).isEqualTo("second hi");
    assertThat(second.toString()).startsWith("Desk at shop/stock#1@" + callee.server().address());
  }

  @Test
  void anObjectPassedAsArgumentIsCalledBack() {
    assertThat(desk.tell(new LocalDesk("lambda"), "back")).isEqualTo("stock says lambda back");
  }

  @Test
  void identityIsKeptBothWays() {
    Desk second = desk.open("second");
    Desk mine = new LocalDesk("mine");

    assertThat(desk.isSame(second, second)).as("an object that comes home is itself").isTrue();
    assertThat(desk.isSame(second, desk)).isFalse();
    assertThat(desk.isSame(mine, mine)).as("an object passed twice is one reference").isTrue();
    assertThat(desk.isSame(mine, new LocalDesk("mine"))).isFalse();
    assertThat(desk).isSameAs(caller.desk("shop/stock"));
  }

  @Test
  void aDeclaredExceptionCrossesAsItsType() {
    assertThatThrownBy(() -> desk.fail("a-1"))
        .isExactlyInstanceOf(OutOfStock.class)
        .extracting(e -> ((OutOfStock) e).sku())
        .isEqualTo("a-1");
  }

  @Test
  void aDeclaredExceptionTooLargeForTrailersCrossesAsWell() {
    String sku = "s".repeat(100_000);

    assertThatThrownBy(() -> desk.fail(sku))
        .isInstanceOf(OutOfStock.class)
        .hasMessage("out of stock: " + sku);
  }

  @Test
  void anUndeclaredExceptionDoesNotLeakItsText() {
    assertThatThrownBy(() -> desk.fail("undeclared"))
        .isInstanceOf(RemoteFailure.class)
        .hasMessage(
            "shop/stock Desk.fail(String): threw an exception that the interface does not declare; the log of shop/stock has it");
    assertThat(callee.faults)
        .containsExactly("Desk.fail(String) java.lang.IllegalStateException: secret 4711");
  }

  @Test
  void aHandlerThatOverflowsItsStackFailsThatCallAlone() {
    assertFailure(
        () -> desk.fail("stack"),
        RemoteFailure.Reason.FAULT,
        RemoteFailure.Execution.MAY_HAVE_EXECUTED);
    assertThat(desk.echo("still here")).isEqualTo("stock still here");
    assertThat(callee.faults).hasSize(1);
  }

  @Test
  void aRequestAboveTheLimitIsRefusedBeforeItIsSent() {
    assertThatThrownBy(() -> desk.echo("x".repeat(CallLimits.MESSAGE_BYTES)))
        .hasMessage(
            "shop/stock Desk.echo(String): the request of 4,194,309 bytes exceeds the limit of 4,194,304");
    assertFailure(
        () -> desk.echo("x".repeat(CallLimits.MESSAGE_BYTES)),
        RemoteFailure.Reason.EXHAUSTED,
        RemoteFailure.Execution.NOT_EXECUTED);
    assertThat(local.started).hasValue(0);
  }

  @Test
  void aResponseAboveTheLimitIsNotSent() {
    assertThatThrownBy(() -> desk.much(CallLimits.MESSAGE_BYTES))
        .hasMessage(
            "shop/stock Desk.much(long): the response of 4,194,309 bytes exceeds the limit of 4,194,304");
    assertFailure(
        () -> desk.much(CallLimits.MESSAGE_BYTES),
        RemoteFailure.Reason.EXHAUSTED,
        RemoteFailure.Execution.EXECUTED);
    assertThat(desk.much(CallLimits.MESSAGE_BYTES - 5)).hasSize(CallLimits.MESSAGE_BYTES - 5);
  }

  @Test
  void aRequestAboveTheServersOwnLimitIsRefusedByTheServer() {
    LocalDesk strict = new LocalDesk("strict");
    try (Node small =
            Node.of("small", Addresses.fixed(Map.of()))
                .serving(strict, new ListenOptions("127.0.0.1", 0, 8, 1000));
        Node client =
            Node.of("client", Addresses.fixed(Map.of("small", small.server().address())))) {
      assertFailure(
          () -> client.desk("small").echo("x".repeat(2000)),
          RemoteFailure.Reason.EXHAUSTED,
          RemoteFailure.Execution.MAY_HAVE_EXECUTED);
      assertThat(strict.started).hasValue(0);
      assertThat(client.desk("small").echo("x")).isEqualTo("strict x");
    }
  }

  @Test
  void theHandlerKnowsCallerDeadlineAndTrace() {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    new ServedCall("outside", System.nanoTime() + Duration.ofSeconds(5).toNanos(), trace)
        .during(() -> desk.echo("traced"));

    ServedCall served = local.served.get(0);
    assertThat(served.caller()).isEqualTo("shop");
    assertThat(served.trace()).isEqualTo(trace);
    assertThat(served.deadline() - System.nanoTime())
        .isBetween(0L, Duration.ofSeconds(5).toNanos());
    assertThat(ServedCall.current()).isNull();
  }

  @Test
  void aServiceWithoutAddressIsNamedInTheFailure() {
    assertThatThrownBy(() -> caller.desk("shop/none").echo("x"))
        .isInstanceOf(RemoteFailure.class)
        .hasMessage(
            """
            shop/none Desk.echo(String): [SNAP-0401] The address of shop/none is not known: it is not among [shop/stock]
              Name a file in SNAP_PEERS that has a line shop/none=host:port.""");
    assertFailure(
        () -> caller.desk("shop/none").echo("x"),
        RemoteFailure.Reason.UNAVAILABLE,
        RemoteFailure.Execution.NOT_EXECUTED);
  }

  @Test
  void aServerOfAnotherServiceRefuses() {
    try (Node lost =
        Node.of("lost", Addresses.fixed(Map.of("shop/other", callee.server().address())))) {
      assertFailure(
          () -> lost.desk("shop/other").echo("x"),
          RemoteFailure.Reason.UNKNOWN_TARGET,
          RemoteFailure.Execution.NOT_EXECUTED);
    }
    assertThat(local.started).hasValue(0);
  }

  @Test
  void anExportThatIsNotThereIsUnknown() {
    Desk none =
        caller
            .membrane
            .references()
            .resolve(new References.Reference("shop/stock", 99, null), Desk.class);

    assertFailure(
        () -> none.echo("x"),
        RemoteFailure.Reason.UNKNOWN_TARGET,
        RemoteFailure.Execution.NOT_EXECUTED);
  }

  @Test
  void anInterruptCancelsTheCallAndStaysSet() throws Exception {
    Thread thread = Thread.currentThread();
    Thread interrupter =
        new Thread(
            () -> {
              try {
                local.entered.await();
                thread.interrupt();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    interrupter.start();

    assertFailure(
        () -> desk.rest(0),
        RemoteFailure.Reason.CANCELLED,
        RemoteFailure.Execution.MAY_HAVE_EXECUTED);
    assertThat(Thread.interrupted()).isTrue();
    interrupter.join();
    local.release.countDown();
  }

  static void assertFailure(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call,
      RemoteFailure.Reason reason,
      RemoteFailure.Execution execution) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RemoteFailure.class,
            failure -> {
              assertThat(failure.reason()).as(failure.getMessage()).isEqualTo(reason);
              assertThat(failure.execution()).as(failure.getMessage()).isEqualTo(execution);
            });
  }
}
