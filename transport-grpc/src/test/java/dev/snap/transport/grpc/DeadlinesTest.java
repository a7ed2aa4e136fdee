package dev.snap.transport.grpc;

import static dev.snap.transport.grpc.CallsTest.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.RemoteFailure;
import dev.snap.transport.Address;
import dev.snap.transport.Addresses;
import dev.snap.transport.CallLimits;
import dev.snap.transport.ServedCall;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DeadlinesTest {
  private static final CallLimits SHORT = new CallLimits(Duration.ofMillis(300), 1000);

  @Test
  void aCallEndsByItsDeadline() {
    LocalDesk slow = new LocalDesk("slow");
    try (Node callee = Node.of("slow", Addresses.fixed(Map.of())).serving(slow, 0);
        Node caller = new Node("caller", at("slow", callee), SHORT)) {
      awaitConnection(caller.desk("slow"));
      assertThatThrownBy(() -> caller.desk("slow").rest(0))
          .isInstanceOfSatisfying(
              RemoteFailure.class,
              failure -> {
                assertThat(failure.reason()).isEqualTo(RemoteFailure.Reason.DEADLINE);
                assertThat(failure.execution())
                    .isEqualTo(RemoteFailure.Execution.MAY_HAVE_EXECUTED);
              })
          .hasMessage("slow Desk.rest(long): no answer within 300 ms");
      slow.release.countDown();
    }
  }

  @Test
  void aCallThatIsMadeWhileServingDoesNotOutliveTheServedOne() throws Exception {
    LocalDesk leaf = new LocalDesk("leaf");
    try (Node last = Node.of("leaf", Addresses.fixed(Map.of())).serving(leaf, 0);
        Node middle = Node.of("middle", at("leaf", last))) {
      LeafCaller desk = new LeafCaller(middle.desk("leaf"));
      middle.serving(desk, 0);
      try (Node root = Node.of("root", at("middle", middle))) {
        assertThat(root.desk("middle").echo("x")).as("all are connected").isEqualTo("leaf x");
        long start = System.nanoTime();
        ServedCall brief = new ServedCall("test", start + SHORT.deadline().toNanos(), null);
        assertFailure(
            () -> brief.during(() -> root.desk("middle").rest(0)),
            RemoteFailure.Reason.DEADLINE,
            RemoteFailure.Execution.MAY_HAVE_EXECUTED);
        desk.ended.await();

        assertThat(Duration.ofNanos(System.nanoTime() - start))
            .as("the limit of middle itself is ten seconds")
            .isLessThan(Duration.ofSeconds(5));
        assertThat(desk.failure.reason())
            .isIn(RemoteFailure.Reason.DEADLINE, RemoteFailure.Reason.CANCELLED);
        leaf.release.countDown();
      }
    }
  }

  @Test
  void whenTheCallerCancelsTheCallsMadeForItEndToo() throws Exception {
    LocalDesk leaf = new LocalDesk("leaf");
    try (Node last = Node.of("leaf", Addresses.fixed(Map.of())).serving(leaf, 0);
        Node middle = Node.of("middle", at("leaf", last))) {
      LeafCaller desk = new LeafCaller(middle.desk("leaf"));
      middle.serving(desk, 0);
      try (Node root = Node.of("root", at("middle", middle))) {
        Thread calling = new Thread(() -> root.desk("middle").rest(0));
        calling.setUncaughtExceptionHandler((thread, failure) -> {});
        calling.start();
        leaf.entered.await();
        calling.interrupt();
        calling.join();
        desk.ended.await();

        assertThat(desk.failure.reason()).isEqualTo(RemoteFailure.Reason.CANCELLED);
        leaf.release.countDown();
      }
    }
  }

  @Test
  void aCallMadeAfterTheDeadlineIsNotSent() {
    LocalDesk local = new LocalDesk("late");
    try (Node callee = Node.of("late", Addresses.fixed(Map.of())).serving(local, 0);
        Node caller = Node.of("caller", at("late", callee))) {
      ServedCall past = new ServedCall("root", System.nanoTime() - 1, null);
      assertThatThrownBy(() -> past.during(() -> caller.desk("late").echo("x")))
          .hasMessage("late Desk.echo(String): the deadline passed before the call was made");
      assertThat(local.started).hasValue(0);
    }
  }

  @Test
  void aPeerThatNeverAppearsWasNotReached() {
    try (Node caller =
        new Node("caller", Addresses.fixed(Map.of("gone", new Address("127.0.0.1", 1))), SHORT)) {
      assertThatThrownBy(() -> caller.desk("gone").echo("x"))
          .isInstanceOfSatisfying(
              RemoteFailure.class,
              failure -> {
                assertThat(failure.reason()).isEqualTo(RemoteFailure.Reason.DEADLINE);
                assertThat(failure.execution()).isEqualTo(RemoteFailure.Execution.NOT_EXECUTED);
              })
          .hasMessage("gone Desk.echo(String): the peer could not be reached within 300 ms");
    }
  }

  /** On a busy machine the first call may take longer than the short deadline. */
  private static void awaitConnection(Desk desk) {
    for (int attempt = 0; ; attempt++) {
      try {
        desk.echo("x");
        return;
      } catch (RemoteFailure late) {
        assertThat(attempt).as("connected at last").isLessThan(50);
      }
    }
  }

  private static Addresses at(String service, Node node) {
    return Addresses.fixed(Map.of(service, node.server().address()));
  }
}
