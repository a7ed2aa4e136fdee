package dev.snap.runner;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Carrier;
import dev.snap.transport.Address;
import dev.snap.transport.Readiness;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One process of a service, from its start script to its end. */
final class ServiceProcess {
  private static final Duration POLL = Duration.ofMillis(20);
  private static final Duration LAST_LINES = Duration.ofSeconds(1);

  private final String service;
  private final Process process;
  private final Thread log;
  private final Path addressFile;
  private final ServiceLog lines;

  private ServiceProcess(String service, Process process, ServiceLog lines, Path addressFile) {
    this.service = service;
    this.process = process;
    this.lines = lines;
    this.addressFile = addressFile;
    this.log = lines.follow(process.getInputStream(), service);
  }

  /**
   * Starts the script of a bundle.
   *
   * @param addressFile a file that is not there yet, for the process to write its address to
   * @param environment variables beside those of this process
   */
  static ServiceProcess start(
      String service,
      Path bundle,
      ServiceLog log,
      Path addressFile,
      Map<String, String> environment) {
    Path directory = bundle.toAbsolutePath();
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", directory.resolve("bin/start").toString())
            .directory(directory.toFile())
            .redirectErrorStream(true);
    builder.environment().putAll(environment);
    builder
        .environment()
        .putAll(Map.of("SNAP_ADDRESS_FILE", addressFile.toString(), "SNAP_STOP_ON_EOF", "1"));
    builder.environment().putIfAbsent("SNAP_PORT", "0");
    try {
      return new ServiceProcess(service, builder.start(), log, addressFile);
    } catch (IOException e) {
      throw new SnapFailure(
          SnapCode.BUNDLE_INCOMPLETE,
          "The bundle of " + service + " cannot be started from " + directory,
          "Rebuild it with mvn snap:build.",
          e);
    }
  }

  /**
   * Waits until the process listens and its health service says that it serves.
   *
   * @throws SnapFailure {@link SnapCode#SERVICE_DIED} when it ends before, {@link
   *     SnapCode#NOT_READY} when the time is over
   */
  Address awaitReady(Duration time, Carrier prober) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (process.isAlive()) {
      if (Files.exists(addressFile)) {
        Address address = address();
        if (Readiness.isServing(prober, address)) {
          return address;
        }
      }
      if (System.nanoTime() - end >= 0) {
        throw notReady(time);
      }
      process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
    }
    log.join(LAST_LINES.toMillis());
    throw died("died before it was ready", "Its last lines say why" + quoted());
  }

  /** Waits for its end. */
  void awaitEnd() throws InterruptedException {
    process.waitFor();
  }

  /** How it ended, once it has. */
  SnapFailure died(String how, String nextStep) {
    int code = process.exitValue();
    String signal = code > 128 && code < 160 ? " (signal " + (code - 128) + ")" : "";
    return new SnapFailure(
        SnapCode.SERVICE_DIED, service + " " + how + ", exit code " + code + signal, nextStep);
  }

  /** Ends it as a crash would, with all that it started. */
  void kill() {
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
  }

  /**
   * Asks it to drain and end. By its handle: {@link Process#destroy} would cut off what it still
   * prints.
   */
  void terminate() {
    process.toHandle().destroy();
  }

  /** Waits for its end, and kills it when that takes too long. */
  void awaitEndOrKill(Duration grace) throws InterruptedException {
    List<ProcessHandle> started = process.descendants().toList();
    if (!process.waitFor(grace.toMillis(), TimeUnit.MILLISECONDS)) {
      kill();
      process.waitFor();
    }
    started.forEach(ProcessHandle::destroyForcibly);
    log.join(LAST_LINES.toMillis());
  }

  private Address address() {
    try {
      return Address.parse(Files.readString(addressFile).strip());
    } catch (IOException | IllegalArgumentException e) {
      throw new SnapFailure(
          SnapCode.NOT_READY,
          service + " did not leave its address as host:port in " + addressFile,
          "Rebuild the bundle with this version of Snap: mvn snap:build.",
          e);
    }
  }

  private SnapFailure notReady(Duration time) {
    return new SnapFailure(
        SnapCode.NOT_READY,
        service + " is not ready after " + time.toSeconds() + " s",
        "Its last lines are" + quoted());
  }

  private String quoted() {
    List<String> last = lines.lastLines();
    return last.isEmpty() ? ": none." : ":\n    " + String.join("\n    ", last);
  }
}
