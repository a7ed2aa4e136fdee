package dev.snap.transport.grpc;

import static dev.snap.transport.grpc.CallsTest.assertFailure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.RemoteFailure;
import dev.snap.error.SnapFailure;
import dev.snap.transport.Address;
import dev.snap.transport.Addresses;
import dev.snap.transport.ListenOptions;
import dev.snap.transport.PeersFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutagesTest {
  private static final String SERVICE = "shop/stock";
  private static final Addresses NONE = Addresses.fixed(Map.of());

  @TempDir Path folder;

  @Test
  void aCallCutOffOnItsWayMayHaveExecuted() throws Exception {
    LocalDesk local = new LocalDesk("stock");
    try (Node callee = Node.of(SERVICE, NONE).serving(local, 0);
        Relay relay = new Relay(callee.server().address());
        Node caller = Node.of("shop", Addresses.fixed(Map.of(SERVICE, relay.address())))) {
      Thread cutter = cutWhenEntered(local, relay);

      assertThatThrownBy(() -> caller.desk(SERVICE).rest(0))
          .isInstanceOfSatisfying(
              RemoteFailure.class,
              failure -> {
                assertThat(failure.reason()).isEqualTo(RemoteFailure.Reason.UNAVAILABLE);
                assertThat(failure.execution())
                    .isEqualTo(RemoteFailure.Execution.MAY_HAVE_EXECUTED);
              })
          .hasMessage("shop/stock Desk.rest(long): the peer went away before it answered");
      cutter.join();
      assertThat(local.started).hasValue(1);
      assertThat(caller.desk(SERVICE).echo("again")).isEqualTo("stock again");
    }
  }

  @Test
  void aCallWaitsForAPeerThatComesBackAtAnotherAddress() throws Exception {
    PeersFile peers = new PeersFile(folder.resolve("peers"));
    try (Node caller = Node.of("shop", peers)) {
      Node first = Node.of(SERVICE, NONE).serving(new LocalDesk("first"), 0);
      peers.write(Map.of(SERVICE, Optional.of(first.server().address())));
      assertThat(caller.desk(SERVICE).echo("x")).isEqualTo("first x");

      stop(first);
      Thread restart =
          new Thread(
              () -> {
                peers.write(Map.of(SERVICE, Optional.empty()));
                Node second = Node.of(SERVICE, NONE).serving(new LocalDesk("second"), 0);
                peers.write(Map.of(SERVICE, Optional.of(second.server().address())));
              });
      restart.start();

      assertThat(caller.desk(SERVICE).echo("x")).isEqualTo("second x");
      restart.join();
    }
  }

  @Test
  void aCallWaitsForAPeerThatComesBackAtTheSameAddress() {
    Node first = Node.of(SERVICE, NONE).serving(new LocalDesk("first"), 0);
    Address address = first.server().address();
    try (Node caller = Node.of("shop", Addresses.fixed(Map.of(SERVICE, address)))) {
      assertThat(caller.desk(SERVICE).echo("x")).isEqualTo("first x");
      stop(first);
      Thread restart =
          new Thread(
              () -> {
                pause(300);
                Node.of(SERVICE, NONE).serving(new LocalDesk("second"), address.port());
              });
      restart.start();

      long start = System.nanoTime();
      assertThat(caller.desk(SERVICE).echo("x")).isEqualTo("second x");
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .as("redialled soon, not after the pauses of gRPC")
          .isLessThan(Duration.ofSeconds(5));
    }
  }

  @Test
  void noCallIsLostWhileAPeerDrainsAndRestarts() throws Exception {
    PeersFile peers = new PeersFile(folder.resolve("peers"));
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger answered = new AtomicInteger();
    List<Throwable> lost = new CopyOnWriteArrayList<>();
    Node running = Node.of(SERVICE, NONE).serving(new LocalDesk("desk"), 0);
    peers.write(Map.of(SERVICE, Optional.of(running.server().address())));
    try (Node caller = Node.of("shop", peers)) {
      Desk desk = caller.desk(SERVICE);
      Runnable callAgainAndAgain =
          () -> {
            while (!done.get()) {
              try {
                desk.echo("x");
                answered.incrementAndGet();
              } catch (RuntimeException e) {
                lost.add(e);
              }
            }
          };
      List<Thread> clients = List.of(new Thread(callAgainAndAgain), new Thread(callAgainAndAgain));
      clients.forEach(Thread::start);
      for (int restart = 0; restart < 8; restart++) {
        int before = answered.get();
        while (answered.get() < before + 50 && lost.isEmpty()) {
          Thread.onSpinWait();
        }
        stop(running);
        running = Node.of(SERVICE, NONE).serving(new LocalDesk("desk"), 0);
        peers.write(Map.of(SERVICE, Optional.of(running.server().address())));
      }
      done.set(true);
      for (Thread client : clients) {
        client.join();
      }
    }
    running.close();
    assertThat(lost).as("of " + answered).isEmpty();
    assertThat(answered.get()).isGreaterThan(400);
  }

  @Test
  void anObjectOfAReplicaThatIsGoneFailsAtOnce() {
    Node callee = Node.of(SERVICE, NONE).serving(new LocalDesk("stock"), 0);
    Address address = callee.server().address();
    try (Node caller = Node.of("shop", Addresses.fixed(Map.of(SERVICE, address)))) {
      Desk second = caller.desk(SERVICE).open("second");
      assertThat(second.echo("x")).isEqualTo("second x");
      stop(callee);
      assertFailure(
          () -> second.echo("x"),
          RemoteFailure.Reason.UNAVAILABLE,
          RemoteFailure.Execution.NOT_EXECUTED);

      try (Node other = Node.of(SERVICE, NONE).serving(new LocalDesk("stock"), address.port())) {
        other
            .membrane
            .references()
            .export(new LocalDesk("another object of that number"), Desk.class);
        Desk root = caller.desk(SERVICE);
        assertThat(root.echo("x")).isEqualTo("stock x");
        assertThatThrownBy(() -> callUntilReached(second))
            .as("the number is taken by another object of another life")
            .hasMessage("shop/stock Desk.echo(String): no such export");
      }
    }
  }

  @Test
  void aServerThatIsFullRefusesAtOnce() throws Exception {
    LocalDesk local = new LocalDesk("stock");
    try (Node callee =
            Node.of(SERVICE, NONE).serving(local, new ListenOptions("127.0.0.1", 0, 1, 1000));
        Node caller =
            Node.of("shop", Addresses.fixed(Map.of(SERVICE, callee.server().address())))) {
      Thread busy = new Thread(() -> caller.desk(SERVICE).rest(0));
      busy.start();
      local.entered.await();

      assertThatThrownBy(() -> caller.desk(SERVICE).echo("x"))
          .hasMessage("shop/stock Desk.echo(String): shop/stock has too many calls to serve");
      assertFailure(
          () -> caller.desk(SERVICE).echo("x"),
          RemoteFailure.Reason.EXHAUSTED,
          RemoteFailure.Execution.NOT_EXECUTED);
      local.release.countDown();
      busy.join();
    }
  }

  @Test
  void aSlowHandlerDoesNotHoldUpOthersOnTheSameConnection() throws Exception {
    LocalDesk local = new LocalDesk("stock");
    try (Node callee = Node.of(SERVICE, NONE).serving(local, 0);
        Node caller =
            Node.of("shop", Addresses.fixed(Map.of(SERVICE, callee.server().address())))) {
      Thread slow = new Thread(() -> caller.desk(SERVICE).rest(0));
      slow.start();
      local.entered.await();

      assertThat(caller.desk(SERVICE).echo("x")).isEqualTo("stock x");
      local.release.countDown();
      slow.join();
    }
  }

  @Test
  void aTakenPortIsNamed() {
    try (Node first = Node.of(SERVICE, NONE).serving(new LocalDesk("first"), 0);
        Node second = Node.of("shop", NONE)) {
      int port = first.server().address().port();
      assertThatThrownBy(() -> second.serving(new LocalDesk("second"), port))
          .isInstanceOf(SnapFailure.class)
          .hasMessage(
              "[SNAP-0402] The port "
                  + port
                  + " of 127.0.0.1 cannot be opened: Address already in use\n"
                  + "  Free it, or set SNAP_PORT to another one, 0 for any; SNAP_HOST names the interface.");
    }
  }

  /** The connection may still be down at first; a call that was not sent can be made again. */
  private static void callUntilReached(Desk desk) {
    for (int attempt = 0; ; attempt++) {
      try {
        desk.echo("x");
        return;
      } catch (RemoteFailure failure) {
        if (failure.reason() != RemoteFailure.Reason.UNAVAILABLE || attempt == 100) {
          throw failure;
        }
        pause(50);
      }
    }
  }

  /** Gracefully, so that its callers have seen it go when this returns. */
  private static void stop(Node node) {
    assertThat(node.server().drain(Duration.ofSeconds(5))).isTrue();
    node.close();
  }

  private static Thread cutWhenEntered(LocalDesk desk, Relay relay) {
    Thread cutter =
        new Thread(
            () -> {
              try {
                desk.entered.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              relay.cut();
              desk.release.countDown();
            });
    cutter.start();
    return cutter;
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
