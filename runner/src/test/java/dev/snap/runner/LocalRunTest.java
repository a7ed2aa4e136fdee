package dev.snap.runner;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.RemoteFailure;
import dev.snap.error.SnapFailure;
import dev.snap.transport.Address;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalRunTest {
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(log, true, UTF_8);

  @TempDir Path directory;

  @AfterEach
  void noProcessIsLeft() {
    assertThat(ProcessHandle.current().descendants()).isEmpty();
  }

  @Test
  void everyServiceRunsInItsOwnProcessAndTheRootAnswers() throws Exception {
    Path snapshot = shop("lives");
    try (LocalRun run = LocalRun.start(RunRequest.of(snapshot, out));
        Client client = run.client()) {
      Clerk shop = client.root(Clerk.class);

      assertThat(shop.whoAreYou()).startsWith("shop ");
      assertThat(shop.ask("shop/stock")).startsWith("shop/stock ");
      assertThat(pid(shop.whoAreYou())).isNotEqualTo(pid(shop.ask("shop/stock")));
      assertThat(run.services()).containsExactly("shop", "shop/stock");
    }
    assertThat(lines()).contains("shop       | shop drained", "shop/stock | shop/stock drained");
    assertThat(lines().indexOf("shop       | shop drained"))
        .as("parents drain before their children")
        .isLessThan(lines().indexOf("shop/stock | shop/stock drained"));
  }

  @Test
  void anObjectOfTheClientIsCalledBack() throws Exception {
    try (LocalRun run = LocalRun.start(RunRequest.of(shop("lives"), out));
        Client client = run.client()) {
      Clerk mine = new ClientClerk();

      assertThat(client.root(Clerk.class).askBack(mine)).isEqualTo("shop asked the client");
    }
  }

  @Test
  void aKilledServiceComesBackAndItsPeersFindIt() throws Exception {
    try (LocalRun run = LocalRun.start(RunRequest.of(shop("lives"), out));
        Client client = run.client()) {
      Clerk shop = client.root(Clerk.class);
      Address before = run.addressOf("shop/stock");
      String first = shop.ask("shop/stock");

      run.restart("shop/stock");

      assertThat(run.addressOf("shop/stock")).isNotEqualTo(before);
      assertThat(shop.ask("shop/stock")).startsWith("shop/stock ").isNotEqualTo(first);

      run.kill("shop");
      assertThat(afterCrash(shop::whoAreYou)).startsWith("shop ");
    }
    assertThat(lines())
        .contains(
            "shop/stock | [SNAP-0403] shop/stock died, exit code 137 (signal 9)",
            "shop/stock |   It is started again from its bundle.");
  }

  @Test
  void aReplicaIsAnotherProcessOfTheSameBundle() throws Exception {
    try (LocalRun run = LocalRun.start(RunRequest.of(shop("lives"), out));
        Client client = run.client();
        LocalRun.Replica replica = run.replica("shop");
        Client other = replica.client()) {
      assertThat(other.root(Clerk.class).whoAreYou())
          .startsWith("shop ")
          .isNotEqualTo(client.root(Clerk.class).whoAreYou());
      assertThat(other.root(Clerk.class).ask("shop/stock")).startsWith("shop/stock ");
    }
  }

  @Test
  void aServiceThatCannotBeRestoredFailsTheRunWithItsLastLines() throws Exception {
    Path snapshot = shop("refuses");

    assertThatThrownBy(() -> LocalRun.start(RunRequest.of(snapshot, out)))
        .isInstanceOf(SnapFailure.class)
        .hasMessage(
            """
            [SNAP-0403] shop/stock died before it was ready, exit code 3
              Its last lines say why:
                shop/stock starts
                [SNAP-0302] The journal is damaged""");
  }

  @Test
  void aServiceThatIsNotReadyInTimeFailsTheRun() throws Exception {
    Path snapshot = shop("hangs");

    assertThatThrownBy(
            () -> LocalRun.start(RunRequest.of(snapshot, out).ready(Duration.ofSeconds(8))))
        .isInstanceOf(SnapFailure.class)
        .hasMessage(
            """
            [SNAP-0405] shop/stock is not ready after 8 s
              Its last lines are:
                shop/stock starts""");
  }

  @Test
  void aServiceThatDiesAgainAndAgainStaysDown() throws Exception {
    try (LocalRun run = LocalRun.start(RunRequest.of(shop("crashes"), out))) {
      awaitLine("stays down");
      assertThatThrownBy(() -> run.addressOf("shop/stock"))
          .hasMessage(
              """
              [SNAP-0403] shop/stock died 5 times in a row, each soon after its start; it stays down
                The last time:
                [SNAP-0403] shop/stock died, exit code 7
                It is started again from its bundle.""");
    }
  }

  @Test
  void aDirectoryWithoutSnapshotIsNamed() {
    assertThatThrownBy(() -> LocalRun.start(RunRequest.of(directory, out)))
        .isInstanceOf(SnapFailure.class)
        .hasMessage(
            "[SNAP-0404] In " + directory + " there is no snapshot\n  Build one: mvn snap:build.");
  }

  @Test
  void linesCarryTheNameOfTheServiceAndColoursWhereTheyAreTaken() throws Exception {
    LocalRun.start(RunRequest.of(shop("lives"), out).colour(true)).close();

    assertThat(lines())
        .contains(
            "\u001b[31mshop       |\u001b[0m shop starts",
            "\u001b[32mshop/stock |\u001b[0m shop/stock starts");
  }

  @Test
  void servicesEndWhenTheRunnerIsKilled() throws Exception {
    Process runner =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.snap.runner.RunnerMain",
                shop("lives").toString())
            .redirectErrorStream(true)
            .start();
    try (BufferedReader reader = runner.inputReader()) {
      for (String line = reader.readLine();
          !"all ready: [shop, shop/stock]".equals(line);
          line = reader.readLine()) {
        assertThat(line).as("output of the runner").isNotNull();
      }
    }
    List<ProcessHandle> services = runner.toHandle().descendants().toList();
    assertThat(services).hasSize(2);

    runner.destroyForcibly().waitFor();

    for (ProcessHandle service : services) {
      awaitEnd(service);
    }
  }

  private void awaitLine(String part) throws InterruptedException {
    while (!log.toString(UTF_8).contains(part)) {
      Thread.sleep(20);
    }
  }

  /**
   * A call that met the dying connection may be made again here; the next one waits for the
   * restart.
   */
  private static String afterCrash(Supplier<String> call) {
    try {
      return call.get();
    } catch (RemoteFailure failure) {
      assertThat(failure.reason())
          .as(failure.getMessage())
          .isEqualTo(RemoteFailure.Reason.UNAVAILABLE);
      return call.get();
    }
  }

  private static void awaitEnd(ProcessHandle process) throws Exception {
    try {
      process.onExit().get(20, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private Path shop(String stock) throws IOException {
    return new HandMadeSnapshot(directory).with("shop/stock", stock).with("shop", "lives").write();
  }

  private List<String> lines() {
    return log.toString(UTF_8).lines().toList();
  }

  private static String pid(String answer) {
    return answer.substring(answer.indexOf(' ') + 1);
  }

  private static final class ClientClerk implements Clerk {
    @Override
    public String whoAreYou() {
      return "the client";
    }

    @Override
    public String ask(String service) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String askBack(Clerk other) {
      throw new UnsupportedOperationException();
    }
  }
}
