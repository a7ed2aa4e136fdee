package dev.snap.replay;

import dev.snap.Bootstrap;
import dev.snap.journal.Blobs;
import dev.snap.journal.Entry;
import dev.snap.journal.JournalReader;
import dev.snap.journal.JournalWriter;
import dev.snap.journal.Outcome;
import dev.snap.journal.Sha256;
import dev.snap.membrane.Actions;
import dev.snap.membrane.Boot;
import dev.snap.membrane.Grants;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.membrane.carried.CarriedBootstrapWriter;
import dev.snap.wire.References;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import shop.Shelf;
import shop.ShelfBootstrap;

/** Records one version of a bootstrap and replays the journal with another. */
final class Tape {
  private final MapBlobs blobs;
  private final byte[] journal;

  private Tape(MapBlobs blobs, byte[] journal) {
    this.blobs = blobs;
    this.journal = journal;
  }

  static Tape of(Bootstrap<Shelf> version) {
    MapBlobs blobs = new MapBlobs();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Membrane membrane = membrane(version);
    JournalWriter writer = new JournalWriter(out, membrane.service(), blobs);
    TapePhase phase = new TapePhase(membrane, writer);
    membrane.enter(phase);
    CarriedBootstrap carried = CarriedBootstrapWriter.write(new ShelfBootstrap(), References.NONE);
    phase.incoming(
        Actions.boot(carried), () -> new Outcome.Gave(Boot.run(membrane, carried).toBytes()));
    phase.ask(0, "still there?");
    phase.incoming(
        Actions.beforeCheckpoint(),
        () -> {
          membrane.seams().beforeCheckpoint();
          return new Outcome.Gave(new byte[0]);
        });
    writer.commit();
    return new Tape(blobs, out.toByteArray());
  }

  /**
   * The same journal with other entries, written by someone who holds the key: all sums are right.
   */
  Tape with(UnaryOperator<Entry> change) {
    JournalReader reader = new JournalReader(new ByteArrayInputStream(journal), blobs);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JournalWriter writer = new JournalWriter(out, reader.service(), blobs);
    for (Entry entry = reader.next(); entry != null; entry = reader.next()) {
      writer.write(change.apply(entry));
    }
    writer.commit();
    return new Tape(blobs, out.toByteArray());
  }

  /** Replays the journal and gives the number of entries. */
  long replay(Bootstrap<Shelf> version) {
    Membrane membrane = membrane(version);
    return Replay.run(membrane, new JournalReader(new ByteArrayInputStream(journal), blobs));
  }

  private static Membrane membrane(Bootstrap<Shelf> version) {
    Membrane membrane =
        new Membrane(
            "shop/shelf",
            Objects.requireNonNull(ShelfBootstrap.class.getClassLoader()),
            Grants.NONE,
            (service, method, fault) -> {});
    ShelfBootstrap.become(version);
    Surroundings.of(membrane);
    return membrane;
  }

  private static final class MapBlobs implements Blobs {
    private final Map<String, byte[]> bytes = new HashMap<>();

    @Override
    public String put(byte[] value) {
      bytes.put(Sha256.hex(value), value);
      return Sha256.hex(value);
    }

    @Override
    public byte[] get(String digest) {
      return Objects.requireNonNull(bytes.get(digest));
    }

    @Override
    public void check(String digest) {
      get(digest);
    }
  }
}
