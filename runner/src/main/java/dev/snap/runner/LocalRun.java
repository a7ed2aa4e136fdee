package dev.snap.runner;

import dev.snap.error.SnapFailure;
import dev.snap.transport.Address;
import dev.snap.transport.Addresses;
import dev.snap.transport.CallLimits;
import dev.snap.transport.PeersFile;
import dev.snap.transport.RemoteCarrier;
import dev.snap.transport.Transport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A snapshot that runs on this machine, each service in a JVM of its own. A service that dies is
 * started again from its bundle; its peers find it at its new address. All processes end with this
 * one, however it ends. Safe for use by many threads.
 */
public final class LocalRun implements AutoCloseable {
  /** A service drains for ten seconds at most; the rest is for its JVM to end. */
  private static final Duration GRACE = Duration.ofSeconds(15);

  private static final CallLimits PROBE = new CallLimits(Duration.ofSeconds(2), 1 << 10);

  private final RunRequest request;
  private final SnapshotDirectory snapshot;
  private final Path work;
  private final PeersFile peers;
  private final RemoteCarrier prober =
      Transport.load().carrier("runner", Addresses.fixed(Map.of()), PROBE);
  private final Map<String, Supervisor> supervisors = new LinkedHashMap<>();
  private final Map<String, Optional<Address>> addresses = new TreeMap<>();
  private final Thread hook = new Thread(this::stopAll, "stop services");
  private int started;

  private LocalRun(RunRequest request) {
    this.request = request;
    this.snapshot = SnapshotDirectory.read(request.snapshot());
    this.work = temporaryDirectory();
    this.peers = new PeersFile(work.resolve("peers"));
    snapshot.services().forEach(service -> addresses.put(service, Optional.empty()));
    peers.write(addresses);
  }

  /**
   * Starts all services and waits until they are ready.
   *
   * @throws SnapFailure when there is no snapshot or a service does not become ready; nothing runs
   *     then
   */
  public static LocalRun start(RunRequest request) {
    LocalRun run = new LocalRun(request);
    Runtime.getRuntime().addShutdownHook(run.hook);
    try {
      run.startAll();
      return run;
    } catch (RuntimeException e) {
      run.close();
      throw e;
    }
  }

  /** The full name of the root service. */
  public String root() {
    return snapshot.root();
  }

  /** The full names of the services, parents first. */
  public List<String> services() {
    return snapshot.services();
  }

  /** Where a service listens; waits while it is down. */
  public Address addressOf(String service) {
    return waiting(() -> supervisor(service).awaitReady(0));
  }

  /** Kills the process of a service at once, as a crash would; it is started again meanwhile. */
  public void kill(String service) {
    waiting(supervisor(service)::kill);
  }

  /** Kills the process of a service at once and waits until it is ready again. */
  public void restart(String service) {
    waiting(() -> supervisor(service).awaitReady(supervisor(service).kill()));
  }

  /** A client of the root service. */
  public Client client() {
    return Client.connect(root(), peers);
  }

  /**
   * Runs a client in a JVM of its own and waits for its end.
   *
   * @param classPath the user's class path
   * @param type a class that implements {@link java.util.function.Consumer} of the root's interface
   * @throws SnapFailure when the client fails
   */
  public void runClient(List<Path> classPath, String type) {
    Path home = snapshot.jdk().orElseGet(() -> Path.of(System.getProperty("java.home")));
    ClientProcess.run(
        home.resolve("bin").resolve("java"),
        classPath,
        List.of(work.resolve("peers").toString(), root(), type),
        request.out());
  }

  /** Starts one more process of a service, which peers do not know of and nobody restarts. */
  public Replica replica(String service) {
    ServiceProcess process = process(service, log(service));
    try {
      return new Replica(
          service, process, waiting(() -> process.awaitReady(request.ready(), prober)));
    } catch (RuntimeException e) {
      process.kill();
      throw e;
    }
  }

  /** Drains and ends all services, parents first so that their last calls find their children. */
  public void stop() {
    stopAll();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The JVM is ending, and the hook does the same as this.
    }
    prober.close();
    delete(work);
  }

  @Override
  public void close() {
    stop();
  }

  private void startAll() {
    for (String service : snapshot.services()) {
      ServiceLog log = log(service);
      Supervisor supervisor =
          new Supervisor(
              service,
              () -> process(service, log),
              process -> process.awaitReady(request.ready(), prober),
              new ToUser(service, log));
      supervisors.put(service, supervisor);
      Thread thread = new Thread(supervisor, "supervisor of " + service);
      thread.setDaemon(true);
      thread.start();
    }
    supervisors.keySet().forEach(this::addressOf);
  }

  private synchronized void stopAll() {
    int deepest = snapshot.services().stream().mapToInt(SnapshotDirectory::depth).max().orElse(0);
    for (int depth = 0; depth <= deepest; depth++) {
      int level = depth;
      List<Supervisor> peersOfLevel =
          supervisors.entrySet().stream()
              .filter(entry -> SnapshotDirectory.depth(entry.getKey()) == level)
              .map(Map.Entry::getValue)
              .toList();
      peersOfLevel.forEach(Supervisor::terminate);
      peersOfLevel.forEach(supervisor -> waiting(() -> awaitStopped(supervisor)));
    }
  }

  private static boolean awaitStopped(Supervisor supervisor) throws InterruptedException {
    supervisor.awaitStopped(GRACE);
    return true;
  }

  private ServiceLog log(String service) {
    int width = snapshot.services().stream().mapToInt(String::length).max().orElse(0);
    return new ServiceLog(request, service, width, snapshot.services().indexOf(service));
  }

  private ServiceProcess process(String service, ServiceLog log) {
    Map<String, String> environment = new HashMap<>(request.environment());
    environment.put(Addresses.PEERS_VARIABLE, work.resolve("peers").toString());
    snapshot.jdk().ifPresent(home -> environment.put("JAVA_HOME", home.toString()));
    return ServiceProcess.start(
        service, snapshot.bundle(service), log, addressFile(service), environment);
  }

  private synchronized Path addressFile(String service) {
    return work.resolve(service.replace('/', '.') + "." + started++ + ".address");
  }

  private Supervisor supervisor(String service) {
    Supervisor supervisor = supervisors.get(service);
    if (supervisor == null) {
      throw new IllegalArgumentException("no service " + service + " among " + snapshot.services());
    }
    return supervisor;
  }

  private static <T> T waiting(Wait<T> wait) {
    try {
      return wait.end();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a service", e);
    }
  }

  private static Path temporaryDirectory() {
    try {
      return Files.createTempDirectory("snap-run");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
      Files.delete(directory);
    } catch (IOException e) {
      // What is left lies in the system's directory for temporary files.
    }
  }

  /** Something that takes time. */
  @FunctionalInterface
  private interface Wait<T> {
    T end() throws InterruptedException;
  }

  /** Tells the user by the log of the service, and its peers by their file. */
  private final class ToUser implements Supervisor.Notices {
    private final String service;
    private final ServiceLog log;

    ToUser(String service, ServiceLog log) {
      this.service = service;
      this.log = log;
    }

    @Override
    public void say(SnapFailure end) {
      log.say(String.valueOf(end.getMessage()));
    }

    @Override
    public void moved(@Nullable Address address) {
      synchronized (addresses) {
        addresses.put(service, Optional.ofNullable(address));
        peers.write(addresses);
      }
      if (address != null) {
        log.say("ready on " + address);
      }
    }
  }

  /** One more process of a service. */
  public final class Replica implements AutoCloseable {
    private final String service;
    private final ServiceProcess process;
    private final Address address;

    private Replica(String service, ServiceProcess process, Address address) {
      this.service = service;
      this.process = process;
      this.address = address;
    }

    /** Where it listens. */
    public Address address() {
      return address;
    }

    /** A client of this replica. */
    public Client client() {
      return Client.connect(
          service, name -> name.equals(service) ? Optional.of(address) : peers.find(name));
    }

    /** Drains and ends it. */
    @Override
    public void close() {
      process.terminate();
      waiting(
          () -> {
            process.awaitEndOrKill(GRACE);
            return true;
          });
    }
  }
}
