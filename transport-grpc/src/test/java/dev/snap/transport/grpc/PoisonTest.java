package dev.snap.transport.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.snap.RemoteFailure;
import dev.snap.membrane.Reply;
import dev.snap.transport.Addresses;
import dev.snap.wire.References;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import org.junit.jupiter.api.Test;

/** Requests that no client of Snap's would send. */
final class PoisonTest {
  private static final byte[] POISON = {10, 127, 1, 2, 3};

  @Test
  void aMessageThatDoesNotDecodeIsRefusedInOneShortLineOfLog() {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (Node callee =
            Node.of("shop/stock", Addresses.fixed(Map.of())).serving(new LocalDesk("stock"), 0);
        Node caller =
            Node.of("shop", Addresses.fixed(Map.of("shop/stock", callee.server().address())))) {
      Reply reply = logged(log, () -> send(caller, POISON));

      assertThat(reply)
          .isEqualTo(
              new Reply.Failed(
                  RemoteFailure.Reason.MALFORMED,
                  RemoteFailure.Execution.NOT_EXECUTED,
                  "the arguments do not decode"));
      assertThat(log.toString(StandardCharsets.UTF_8))
          .contains("shop/stock: 1 requests did not decode, the last from shop")
          .hasSizeLessThanOrEqualTo(300);
      assertThat(callee.faults).isEmpty();
    }
  }

  @Test
  void aFloodOfThemLogsOneLineASecond() {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (Node callee =
            Node.of("shop/stock", Addresses.fixed(Map.of())).serving(new LocalDesk("stock"), 0);
        Node caller =
            Node.of("shop", Addresses.fixed(Map.of("shop/stock", callee.server().address())))) {
      long start = System.nanoTime();
      logged(
          log,
          () -> {
            Reply last = send(caller, POISON);
            for (int i = 0; i < 300; i++) {
              last = send(caller, POISON);
            }
            return last;
          });
      long seconds = (System.nanoTime() - start) / 1_000_000_000 + 1;

      assertThat(log.size()).isBetween(1, (int) (300 * seconds));
      assertThat(caller.desk("shop/stock").echo("fine")).isEqualTo("stock fine");
    }
  }

  @Test
  void aMessageAboveTheLimitLogsNoStackTrace() {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (Node callee =
            Node.of("small", Addresses.fixed(Map.of()))
                .serving(
                    new LocalDesk("small"),
                    new dev.snap.transport.ListenOptions("127.0.0.1", 0, 8, 1000));
        Node caller =
            Node.of("shop", Addresses.fixed(Map.of("shop/stock", callee.server().address())))) {
      logged(log, () -> send(caller, new byte[2000]));

      assertThat(log.size()).as(log.toString(StandardCharsets.UTF_8)).isLessThanOrEqualTo(300);
    }
  }

  @Test
  void randomBytesNeverDoHarm() {
    Random random = new Random(42);
    try (Node callee =
            Node.of("shop/stock", Addresses.fixed(Map.of())).serving(new LocalDesk("stock"), 0);
        Node caller =
            Node.of("shop", Addresses.fixed(Map.of("shop/stock", callee.server().address())))) {
      for (int i = 0; i < 2_000; i++) {
        byte[] bytes = new byte[random.nextInt(40)];
        random.nextBytes(bytes);
        Reply reply = send(caller, bytes);
        if (reply instanceof Reply.Failed failed) {
          assertThat(failed.reason()).isEqualTo(RemoteFailure.Reason.MALFORMED);
        }
      }
      assertThat(callee.faults).isEmpty();
      assertThat(caller.desk("shop/stock").echo("fine")).isEqualTo("stock fine");
    }
  }

  private static Reply send(Node caller, byte[] bytes) {
    return caller.carrier.call(
        new References.Reference("shop/stock", 0, null),
        "dev.snap.transport.grpc.Desk",
        DeskBinding.BINDING.methods().get(0),
        bytes);
  }

  private static <T> T logged(ByteArrayOutputStream log, java.util.function.Supplier<T> work) {
    Handler handler = new StreamHandler(log, new SimpleFormatter());
    Logger root = Logger.getLogger("");
    root.addHandler(handler);
    try {
      return work.get();
    } finally {
      root.removeHandler(handler);
      handler.flush();
    }
  }
}
