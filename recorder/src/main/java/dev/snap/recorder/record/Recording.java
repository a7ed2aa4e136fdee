package dev.snap.recorder.record;

import dev.snap.binding.ServiceMethod;
import dev.snap.bundle.Fingerprint;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.launch.Proof;
import dev.snap.membrane.Action;
import dev.snap.membrane.Boot.BootstrapFailure;
import dev.snap.membrane.Refusal;
import dev.snap.membrane.Reply;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.membrane.outside.Outside;
import dev.snap.membrane.outside.OutsideLoader;
import dev.snap.recorder.tripwire.Tripwire;
import dev.snap.wire.References;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One run of the root bootstrap and of all that it imports: every service in a membrane of its own,
 * one thread at a time.
 */
final class Recording {
  private final RecordRequest request;
  private final Outside outside;
  private final Topology topology = new Topology();
  private final UngrantedReads ungranted = new UngrantedReads();
  private final JvmSettings settings = JvmSettings.current();
  private final Map<String, RecordedService> services = new LinkedHashMap<>();
  private @Nullable Refusal firstRefusal;

  Recording(RecordRequest request) {
    this.request = request;
    this.outside = new Outside(new OutsideLoader(request.originals()));
  }

  /** Runs the bootstraps and writes what was recorded. */
  void run() {
    try (outside) {
      record();
    }
  }

  private void record() {
    Tripwire tripwire = Tripwire.arm(this::refused);
    bootRoot();
    failIfRefused();
    beforeCheckpoint();
    checkAtRest();
    tripwire.disarm();
    failIfRefused();
    try {
      Proof.dumpHeap(request.output().resolve(Recorded.STATE));
      commit();
    } catch (IOException | UncheckedIOException e) {
      throw NotWritten.by(e);
    }
  }

  /** A refusal says more than what the user's code made of it. */
  private void bootRoot() {
    try {
      boot(request.name(), RootBootstrap.carried(request));
    } catch (BootstrapFailure failure) {
      failIfRefused();
      failIfNotGranted(failure);
      throw failure;
    } catch (RuntimeException | Error failure) {
      failIfRefused();
      throw failure;
    }
  }

  /** What was thrown is the cause of the failure that it became. */
  private void failIfNotGranted(BootstrapFailure failure) {
    Throwable known = failure.getCause();
    if (known != null && known.getCause() != null) {
      ungranted
          .cause(String.valueOf(failure.getMessage()), known.getCause())
          .ifPresent(
              cause -> {
                throw cause;
              });
    }
  }

  /** What was set for the JVM before any bootstrap ran. */
  JvmSettings settings() {
    return settings;
  }

  /** Where real drivers run. */
  Outside outside() {
    return outside;
  }

  /** Runs a bootstrap in a new membrane. */
  References.Reference boot(String service, CarriedBootstrap carried) {
    RecordedService opened = RecordedService.open(service, request, this);
    services.put(service, opened);
    References.Reference place = opened.boot(carried);
    topology.service(service, opened.interfaceName(), opened.membrane().rootExport());
    return place;
  }

  /** Delivers a call from one service to another. */
  Reply deliver(
      References.Reference target, String binding, ServiceMethod<?, ?> method, byte[] arguments) {
    RecordedService callee = services.get(target.service());
    if (callee == null) {
      throw new IllegalStateException(
          "a reference to " + target.service() + ", which was never imported");
    }
    return callee.deliver(target.export(), binding, method, arguments);
  }

  /** Notes what an action says about the topology, and whether something is missing. */
  void noted(String service, Action action, String site) {
    topology.noted(service, action);
    ungranted.noted(action, site);
  }

  /** Keeps the first refusal, which fails the build even when it is swallowed. */
  void refused(Refusal refusal) {
    if (firstRefusal == null) {
      firstRefusal = refusal;
    }
  }

  private void failIfRefused() {
    if (firstRefusal != null) {
      throw firstRefusal;
    }
  }

  private void beforeCheckpoint() {
    List<RecordedService> reversed = new ArrayList<>(services.values());
    Collections.reverse(reversed);
    reversed.forEach(RecordedService::beforeCheckpoint);
  }

  private void checkAtRest() {
    List<String> unfinished = new ArrayList<>();
    services.forEach(
        (name, service) ->
            service
                .membrane()
                .seams()
                .unfinished()
                .forEach(what -> unfinished.add(name + ": " + what)));
    if (!unfinished.isEmpty()) {
      throw new SnapFailure(
          SnapCode.NOT_AT_REST,
          "At the end of the bootstrap this may not be in a snapshot:\n    "
              + String.join("\n    ", unfinished),
          "Close it in the bootstrap, or open it when the service is live.");
    }
  }

  private void commit() throws IOException {
    for (RecordedService service : services.values()) {
      service.commit();
      topology.references(service.membrane());
    }
    Path file = request.output().resolve(Recorded.TOPOLOGY);
    topology.write(file);
    List<String> fingerprint = new ArrayList<>();
    Fingerprint.current().forEach((key, value) -> fingerprint.add(key + "=" + value));
    Files.write(request.output().resolve(Recorded.FINGERPRINT), fingerprint);
  }
}
