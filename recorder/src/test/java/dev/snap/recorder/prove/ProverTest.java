package dev.snap.recorder.prove;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.launch.Proof;
import dev.snap.recorder.fork.Fork;
import dev.snap.recorder.fork.Jdk;
import dev.snap.recorder.fork.JvmFlags;
import dev.snap.recorder.state.ServiceState;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A bundle that leaks is refused by the run that perturbs what it depends on, and by no other. */
class ProverTest {
  private static final Duration TIMEOUT = Duration.ofSeconds(60);
  private static final Jdk JDK = new Jdk(Path.of(System.getProperty("java.home")));

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> everyPerturbationFindsWhatDependsOnIt() {
    return Perturbations.all().entrySet().stream()
        .map(
            each ->
                DynamicTest.dynamicTest(
                    each.getKey(), () -> finds(each.getKey(), each.getValue())));
  }

  private void finds(String name, Perturbation perturbation) throws IOException {
    assumeTrue(Perturbations.isPossible(perturbation), "not permitted here");
    SnapFailure failure = prove(name, ProofRun.of(List.of(perturbation)));
    assertThat(failure.code()).isEqualTo(SnapCode.STATE_DIFFERS);
    assertThat(failure)
        .message()
        .startsWith(
            "[SNAP-0212] shop/leaky is not in the recorded state after a replay ("
                + perturbation.title()
                + ")\n    leak.Leaky.STATE → ArrayList[0]: ");
  }

  @Test
  void whatDependsOnNothingIsProvenInAllRuns() throws IOException {
    Path bundle = bundle("nothing");
    Proven proven = prove(prover(ProofRun.thorough()), bundle, recorded(bundle));
    assertThat(proven.runs()).isEqualTo(2 + possible());
    assertThat(proven.hashOrdered()).isFalse();
  }

  private static long possible() {
    return Perturbations.all().values().stream().filter(Perturbations::isPossible).count();
  }

  @Test
  void whatDependsOnItsPlaceIsFound() throws IOException {
    assertThat(prove("directory", ProofRun.of(List.of())).code()).isEqualTo(SnapCode.STATE_DIFFERS);
  }

  @Test
  void aFileWrittenIntoTheBundleIsFound() throws IOException {
    assertThat(prove("bundle", ProofRun.of(List.of())))
        .hasMessage(
            """
            [SNAP-0239] The replay of shop/leaky wrote bundle/lib/left.txt (fresh JVM, empty environment)
              Something in the bootstrap writes past the membrane, and would do so at every start. Leave it to the live service. Nothing was published.\
            """);
  }

  @Test
  void aTemporaryFileIsFound() throws IOException {
    Perturbation environment = Perturbations.all().get("environment");
    assertThat(prove("temporary", ProofRun.of(List.of(environment))))
        .message()
        .matches(
            "(?s)\\[SNAP-0239] The replay of shop/leaky wrote tmp/left\\d+\\.txt \\(a noisy environment\\)\n.*");
  }

  @Test
  void aReplayThatFailsIsToldWithItsLastLines() throws IOException {
    Path bundle = bundle("nothing");
    ServiceState recorded = recorded(bundle);
    write(bundle, "fails");
    SnapFailure failure =
        catchThrowableOfType(SnapFailure.class, () -> prove(prover(List.of()), bundle, recorded));
    assertThat(failure.code()).isEqualTo(SnapCode.PROOF_FAILED);
    assertThat(failure)
        .message()
        .contains(
            "fresh JVM, empty environment): exit code 1\n", "IllegalStateException: on purpose");
  }

  @Test
  void theOrderOfHashesOfTheMainThreadIsProven() throws IOException {
    Path bundle = bundle("order");
    Prover prover = prover(List.of(ProofRun.strong()));
    Proven proven = prove(prover, bundle, recorded(bundle));
    assertThat(proven.hashOrdered()).isTrue();
    prover.proveOrder("shop/leaky", bundle, proven);
  }

  @Test
  void anOrderThatNoStartCanWatchIsRefused() throws IOException {
    Path bundle = bundle("moved");
    Prover prover = prover(List.of(ProofRun.strong()));
    Proven proven = prove(prover, bundle, recorded(bundle));
    assertThat(
            catchThrowableOfType(
                SnapFailure.class, () -> prover.proveOrder("shop/leaky", bundle, proven)))
        .hasMessage(
            """
            [SNAP-0258] shop/leaky holds collections whose order follows identity hashes, and its bootstrap has the JDK draw another number of them in every start
              No start could tell whether its order is the proven one: use LinkedHashMap, LinkedHashSet or keys with a hashCode of their own, or fill them when the service is live. Nothing was published.\
            """);
  }

  @Test
  void aCollectionThatTheJdkLaysOutByChanceIsRefused() throws IOException {
    assertThat(prove("salted", ProofRun.of(List.of())))
        .hasMessage(
            """
            [SNAP-0238] shop/leaky holds collections that iterate in another order in every replica:
                leak.Leaky.KEYS → ArrayList[0]: a ImmutableCollections.Set12
              Use LinkedHashMap, LinkedHashSet or keys with a hashCode of their own, or fill them when the service is live. Nothing was published.\
            """);
  }

  @Test
  void theOrderOfHashesOfOtherThreadsIsRefused() throws IOException {
    Path bundle = bundle("workers");
    Prover prover = prover(List.of(ProofRun.strong()));
    Proven proven = prove(prover, bundle, recorded(bundle));
    assertThat(proven.hashOrdered()).isTrue();
    assertThat(
            catchThrowableOfType(
                SnapFailure.class, () -> prover.proveOrder("shop/leaky", bundle, proven)))
        .hasMessage(
            """
            [SNAP-0238] shop/leaky holds collections that iterate in another order in every replica:
                leak.Leaky.ORDER: a HashMap
              Use LinkedHashMap, LinkedHashSet or keys with a hashCode of their own, or fill them when the service is live. Nothing was published.\
            """);
  }

  private SnapFailure prove(String leak, ProofRun run) throws IOException {
    Path bundle = bundle(leak);
    ServiceState recorded = recorded(bundle);
    return catchThrowableOfType(
        SnapFailure.class, () -> prove(prover(List.of(run)), bundle, recorded));
  }

  private static Proven prove(Prover prover, Path bundle, ServiceState recorded)
      throws IOException {
    Proven fresh = prover.proveFresh("shop/leaky", bundle, recorded);
    return prover.provePerturbed("shop/leaky", bundle, fresh);
  }

  private Prover prover(List<ProofRun> runs) throws IOException {
    Path work = Files.createTempDirectory(folder, "work");
    return new Prover(JDK, work, TIMEOUT, runs);
  }

  /** The state as the first, unperturbed replay leaves it. */
  private ServiceState recorded(Path bundle) throws IOException {
    Path out = Files.createTempDirectory(folder, "recorded");
    Map<String, String> environment = new HashMap<>(ProofRun.archiving().environment(out));
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("JAVA_HOME", JDK.home().toString());
    environment.put(Proof.VARIABLE, out.toString());
    new Fork(List.of(bundle.resolve("bin/start").toString()), out, environment)
        .run(TIMEOUT, line -> {});
    return States.replayed(out.resolve(Proof.STATE), "shop/leaky", bundle);
  }

  private Path bundle(String leak) throws IOException {
    Path bundle = folder.resolve("bundle");
    Files.createDirectories(bundle.resolve("bin"));
    Files.createDirectories(bundle.resolve("lib"));
    write(bundle, leak);
    return bundle;
  }

  private static void write(Path bundle, String leak) throws IOException {
    Path home = Path.of(System.getProperty("java.home"));
    String flags = String.join(" ", JvmFlags.of(Runtime.version().feature(), List.of()));
    Path start = bundle.resolve("bin/start");
    Files.deleteIfExists(start);
    Files.writeString(
        start,
        "#!/bin/sh\ncd \"$(dirname \"$0\")/..\"\nexec "
            + home.resolve("bin/java")
            + " "
            + flags
            + " -cp "
            + classPath()
            + " leak.Leaky "
            + leak
            + "\n");
    Files.setPosixFilePermissions(start, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Only what a deployed service has: not the tests' libraries. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !entry.endsWith(".jar") || entry.contains("snap-"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
