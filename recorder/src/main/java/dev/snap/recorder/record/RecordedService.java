package dev.snap.recorder.record;

import dev.snap.binding.ServiceMethod;
import dev.snap.bundle.Bundle;
import dev.snap.journal.BlobDirectory;
import dev.snap.journal.JournalHead;
import dev.snap.journal.JournalWriter;
import dev.snap.journal.Outcome;
import dev.snap.launch.StandardErrorFaults;
import dev.snap.membrane.Actions;
import dev.snap.membrane.Bindings;
import dev.snap.membrane.Boot;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Reply;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.recorder.rewrite.DefinedClasses;
import dev.snap.wire.References;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** One service while it is recorded: its loader, its membrane and its journal. */
final class RecordedService {
  private final Membrane membrane;
  private final JournalWriter journal;
  private final RecordingPhase phase;
  private final Path directory;
  private long bootNanos;

  private RecordedService(
      Membrane membrane, JournalWriter journal, RecordingPhase phase, Path directory) {
    this.membrane = membrane;
    this.journal = journal;
    this.phase = phase;
    this.directory = directory;
  }

  static RecordedService open(String service, RecordRequest request, Recording recording) {
    Path directory =
        request.output().resolve(Recorded.SERVICES).resolve(Recorded.directoryOf(service));
    MembraneLoader loader = new MembraneLoader(service, request.libraries());
    Membrane membrane = new Membrane(service, loader, request.grants(), new StandardErrorFaults());
    JournalWriter journal = journal(directory, service);
    RecordingPhase phase = new RecordingPhase(membrane, journal, recording);
    membrane.recordFrom(recording.outside());
    membrane.enter(phase);
    membrane.rewriteBy(DefinedClasses.of(loader));
    openDoor(loader, membrane);
    return new RecordedService(membrane, journal, phase, directory);
  }

  Membrane membrane() {
    return membrane;
  }

  /** The protobuf name of the interface that the service exports. */
  String interfaceName() {
    Object root = membrane.exported(membrane.rootExport());
    return Bindings.of(root.getClass()).keySet().iterator().next();
  }

  References.Reference boot(CarriedBootstrap carried) {
    long start = System.nanoTime();
    Outcome outcome =
        phase.incoming(
            Actions.boot(carried), () -> new Outcome.Gave(Boot.run(membrane, carried).toBytes()));
    bootNanos = System.nanoTime() - start;
    return References.Reference.fromBytes(((Outcome.Gave) outcome).bytes());
  }

  Reply deliver(long export, String binding, ServiceMethod<?, ?> method, byte[] arguments) {
    return phase
        .incoming(
            Actions.incomingCall(export, binding, method, arguments),
            () -> Outcome.of(membrane.invoke(export, binding, method.index(), arguments)))
        .toReply();
  }

  void beforeCheckpoint() {
    phase.incoming(
        Actions.beforeCheckpoint(),
        () -> {
          membrane.seams().beforeCheckpoint();
          return new Outcome.Gave(new byte[0]);
        });
  }

  void commit() throws IOException {
    JournalHead head = journal.commit();
    journal.close();
    Files.writeString(
        directory.resolve("head"),
        head.entries() + " " + head.chain() + " " + Duration.ofNanos(bootNanos).toMillis());
  }

  private static JournalWriter journal(Path directory, String service) {
    try {
      Files.createDirectories(directory);
      return new JournalWriter(
          new BufferedOutputStream(
              new FileOutputStream(directory.resolve(Bundle.JOURNAL).toFile()), 1 << 16),
          service,
          new BlobDirectory(directory.resolve(Bundle.BLOBS)));
    } catch (IOException | UncheckedIOException e) {
      throw NotWritten.by(e);
    }
  }

  /**
   * Joins the loader's own copy of the door to the membrane; the copy has another class object than
   * ours.
   */
  private static void openDoor(ClassLoader loader, Membrane membrane) {
    try {
      loader
          .loadClass("dev.snap.seam.Door")
          .getMethod("open", Membrane.class)
          .invoke(null, membrane);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
