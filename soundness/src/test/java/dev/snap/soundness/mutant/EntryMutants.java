package dev.snap.soundness.mutant;

import dev.snap.bundle.Bundle;
import dev.snap.bundle.Manifest;
import dev.snap.bundle.Signatures;
import dev.snap.journal.BlobDirectory;
import dev.snap.journal.Entry;
import dev.snap.journal.JournalHead;
import dev.snap.journal.JournalReader;
import dev.snap.journal.JournalWriter;
import dev.snap.journal.Outcome;
import dev.snap.journal.Thrown;
import dev.snap.membrane.Action;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Changes of a journal by someone who holds the key: checksums, chain, manifest and signature are
 * right, so that only the replay or the state can tell.
 */
final class EntryMutants {
  private static final Outcome GONE =
      new Outcome.Threw(new Thrown("IOException", "gone", null, null));

  private final String service;
  private final List<Entry> entries = new ArrayList<>();
  private final KeyPair key = Signatures.generate();

  /** The journal of a bundle. */
  EntryMutants(Path bundle) throws IOException {
    try (JournalReader journal = Bundle.open(bundle).journal()) {
      service = journal.service();
      for (Entry each = journal.next(); each != null; each = journal.next()) {
        entries.add(each);
      }
    }
  }

  /** All of them. */
  List<Mutant> all() {
    List<Mutant> all = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      int at = i;
      Entry entry = entries.get(i);
      if (entry instanceof Entry.Leaf leaf) {
        add(all, at, "dropped", list -> list.remove(at));
        add(all, at, "doubled", list -> list.add(at, leaf));
        add(all, at, "site moved", list -> list.set(at, sited(leaf)));
        add(all, at, "threw", list -> list.set(at, with(leaf, GONE)));
        add(all, at, "asked otherwise", list -> list.set(at, asked(leaf)));
        if (entries.get(i + 1) instanceof Entry.Leaf next && !next.action().equals(leaf.action())) {
          add(all, at, "after the next", list -> list.add(at, list.remove(at + 1)));
        }
        values(leaf.outcome())
            .forEach(value -> add(all, at, "gave otherwise", l -> l.set(at, with(leaf, value))));
      } else if (entry instanceof Entry.Close close) {
        values(close.outcome())
            .forEach(
                value -> add(all, at, "ended otherwise", l -> l.set(at, new Entry.Close(value))));
      } else if (entry instanceof Entry.Open open) {
        Action other = open.action().with("more", "text");
        add(
            all,
            at,
            "asked for more",
            list -> list.set(at, new Entry.Open(open.direction(), other, open.site())));
      }
    }
    return all;
  }

  private void add(List<Mutant> all, int at, String title, Consumer<List<Entry>> change) {
    all.add(
        new Mutant(
            "entry",
            title + ", entry " + (at + 1),
            bundle -> {
              List<Entry> changed = new ArrayList<>(entries);
              change.accept(changed);
              write(bundle, changed);
            }));
  }

  private void write(Path bundle, List<Entry> changed) throws IOException {
    Files.delete(bundle.resolve(Bundle.JOURNAL));
    JournalHead head;
    try (OutputStream out = Files.newOutputStream(bundle.resolve(Bundle.JOURNAL));
        JournalWriter writer =
            new JournalWriter(out, service, new BlobDirectory(bundle.resolve(Bundle.BLOBS)))) {
      changed.forEach(writer::write);
      head = writer.commit();
    }
    sign(bundle, head);
  }

  private void sign(Path bundle, JournalHead head) throws IOException {
    Map<String, String> lines =
        new TreeMap<>(Manifest.parse(Files.readAllBytes(bundle.resolve(Bundle.MANIFEST))).lines());
    lines.put("journal.chain", head.chain());
    lines.put("journal.entries", Long.toString(head.entries()));
    byte[] manifest = new Manifest(new TreeMap<>(lines)).toBytes();
    Files.delete(bundle.resolve(Bundle.MANIFEST));
    Files.write(bundle.resolve(Bundle.MANIFEST), manifest);
    Files.delete(bundle.resolve(Bundle.SIGNATURE));
    Files.writeString(
        bundle.resolve(Bundle.SIGNATURE),
        Signatures.text(key.getPublic())
            + "\n"
            + Base64.getEncoder().encodeToString(Signatures.sign(manifest, key.getPrivate()))
            + "\n",
        StandardCharsets.US_ASCII);
  }

  /** A few other values of an outcome: the last byte, the middle one, none. */
  private static List<Outcome> values(Outcome outcome) {
    List<Outcome> values = new ArrayList<>();
    if (outcome instanceof Outcome.Gave gave && gave.bytes().length > 0) {
      for (int place : new int[] {gave.bytes().length - 1, gave.bytes().length / 2}) {
        byte[] other = gave.bytes().clone();
        other[place] ^= 1;
        values.add(new Outcome.Gave(other));
      }
      values.add(new Outcome.Gave(new byte[0]));
    }
    return values;
  }

  private static Entry with(Entry.Leaf leaf, Outcome outcome) {
    return new Entry.Leaf(leaf.action(), outcome, leaf.site());
  }

  private static Entry sited(Entry.Leaf leaf) {
    return new Entry.Leaf(leaf.action(), leaf.outcome(), leaf.site() + "1");
  }

  private static Entry asked(Entry.Leaf leaf) {
    Action other =
        new Action(leaf.action().surface(), leaf.action().name() + "2", leaf.action().fields());
    return new Entry.Leaf(other, leaf.outcome(), leaf.site());
  }
}
