package dev.snap.launch;

import dev.snap.bundle.Bundle;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.journal.JournalReader;
import dev.snap.membrane.Grants;
import dev.snap.membrane.LivePhase;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Stop;
import dev.snap.replay.Replay;
import dev.snap.seam.Door;
import dev.snap.transport.Addresses;
import dev.snap.transport.CallLimits;
import dev.snap.transport.ListenOptions;
import dev.snap.transport.RemoteCarrier;
import dev.snap.transport.Server;
import dev.snap.transport.Transport;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Starts a deployed service: checks its bundle, replays its journal, passes the barrier, goes live.
 * The bundle is the working directory; the environment gives port, peers and trust.
 */
public final class Launcher {
  /** The exit code of a service that could not be restored. */
  static final int NOT_RESTORED = 3;

  private static final Duration DRAIN = Duration.ofSeconds(10);

  private final Bundle bundle;
  private final LaunchEnvironment environment;
  private final PhaseOutput.Streams output;
  private final PhaseInput input;
  private final Canary canary;

  private Launcher(
      Bundle bundle,
      LaunchEnvironment environment,
      PhaseOutput.Streams output,
      PhaseInput input,
      Canary canary) {
    this.bundle = bundle;
    this.environment = environment;
    this.output = output;
    this.input = input;
    this.canary = canary;
  }

  /** Starts the service whose bundle is the working directory. */
  public static void main(String[] arguments) {
    Canary canary = Canary.before();
    PhaseOutput.Streams output = PhaseOutput.install(false);
    PhaseInput input = PhaseInput.install();
    try {
      LaunchEnvironment environment = new LaunchEnvironment(System.getenv());
      new Launcher(Bundle.open(Path.of("")), environment, output, input, canary).run();
    } catch (SnapFailure | Stop e) {
      output.open();
      System.err.println(e.getMessage());
      Runtime.getRuntime().halt(NOT_RESTORED);
    } catch (IOException e) {
      output.open();
      System.err.println("The service could not be started: " + e);
      Runtime.getRuntime().halt(NOT_RESTORED);
    } catch (RuntimeException | Error e) {
      output.open();
      fail(e);
    }
  }

  /** Never silent: standard error is, while a service is replayed. */
  private static void fail(Throwable unforeseen) {
    System.err.println(unforeseen(unforeseen).getMessage());
    Runtime.getRuntime().halt(NOT_RESTORED);
  }

  /** What a user is told of an error that nobody foresaw; its stack trace is kept for a report. */
  static SnapFailure unforeseen(Throwable error) {
    StringWriter trace = new StringWriter();
    error.printStackTrace(new PrintWriter(trace));
    String place;
    try {
      place = Files.writeString(Files.createTempFile("snap-", ".txt"), trace.toString()).toString();
    } catch (IOException e) {
      place = "lost, since " + e;
    }
    return new SnapFailure(
        SnapCode.RESTORE_FAILED,
        "The service could not be restored: " + error + "\n    stack trace: " + place,
        "Start it again; when it happens again, rebuild with mvn snap:build.");
  }

  private void run() throws IOException {
    Canary.settle(bundle.manifest());
    RestoreLimit limit =
        RestoreLimit.start(bundle.manifest().service(), environment.restoreLimit(), output);
    Canary.aside(this::check);
    Path proof = environment.proof();
    if (environment.collectsInProof()) {
      Proof.collect();
    }
    Membrane membrane = membrane();
    long start = System.nanoTime();
    long entries = replay(membrane);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    canary.after();
    canary.check(bundle.manifest());
    if (proof != null) {
      Proof.leave(proof, entries, took, canary.seen(bundle.manifest()));
      Runtime.getRuntime().halt(0);
    }
    passBarrier(membrane);
    serve(membrane, limit);
  }

  private void check() {
    bundle.check(environment.trust());
    if (bundle.manifest().isOrderWatched()) {
      Canary.initializeJdk();
    }
    if (environment.proof() == null) {
      LaunchOptions.check(bundle.manifest().service(), environment.variables());
    }
  }

  private Membrane membrane() {
    return new Membrane(
        bundle.manifest().service(),
        Launcher.class.getClassLoader(),
        Grants.NONE,
        new StandardErrorFaults());
  }

  private long replay(Membrane membrane) throws IOException {
    Door.open(membrane);
    try (JournalReader journal = bundle.journal()) {
      long entries = Replay.run(membrane, journal);
      bundle.checkHead(journal.head());
      return entries;
    }
  }

  /**
   * From here on nothing is recorded: what the bootstrap made comes to life, and only then the port
   * opens.
   */
  private void passBarrier(Membrane membrane) {
    RemoteCarrier carrier =
        Transport.load()
            .carrier(
                membrane.service(), Addresses.from(environment.variables()), CallLimits.DEFAULT);
    membrane.seams().reseed();
    membrane.enter(new LivePhase(membrane, carrier));
    output.open();
    input.open();
    membrane.seams().goLive();
    membrane.seams().afterRestore();
  }

  private void serve(Membrane membrane, RestoreLimit limit) throws IOException {
    Server server = Transport.load().open(membrane, ListenOptions.from(environment.variables()));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> server.drain(DRAIN), "drain"));
    Path addressFile = environment.addressFile();
    if (addressFile != null) {
      server.address().writeTo(addressFile);
    }
    limit.met();
    if (bundle.isArchiveLost()) {
      System.err.println(
          bundle.manifest().service()
              + " may start without its JVM archive, and so slower: copy its jars with their times (cp -p)");
    }
    System.out.println("live on " + server.address());
    if (environment.stopsOnEof()) {
      StandardInput.exitAtItsEnd();
    }
    try {
      server.awaitClosed();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
