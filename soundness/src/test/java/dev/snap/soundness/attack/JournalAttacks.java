package dev.snap.soundness.attack;

import dev.snap.bundle.Bundle;
import dev.snap.journal.BlobDirectory;
import dev.snap.journal.JournalReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Attacks on the bytes of one journal, checked as a bundle checks its own. */
final class JournalAttacks {
  private final Bundle bundle;
  private final BlobDirectory blobs;
  private final byte[] journal;
  private final JournalBytes bytes;
  private final Count count;
  private final Random random;

  JournalAttacks(Path bundle, Count count, Random random) throws IOException {
    this.bundle = Bundle.open(bundle);
    this.blobs = new BlobDirectory(bundle.resolve(Bundle.BLOBS));
    this.journal = Files.readAllBytes(bundle.resolve(Bundle.JOURNAL));
    this.bytes = JournalBytes.of(journal);
    this.count = count;
    this.random = random;
  }

  /** The journal as it is must be accepted, or nothing here says anything. */
  void checkWhole() {
    check(journal);
    check(bytes.with(bytes.payloads()));
    check(bytes.chained(bytes.uncommitted()));
  }

  int size() {
    return journal.length;
  }

  void everyBit() {
    for (int bit = 0; bit < journal.length * 8; bit++) {
      flip("bit " + bit, bit);
    }
  }

  void someBits(int times) {
    for (int i = 0; i < times; i++) {
      int bit = random.nextInt(journal.length * 8);
      flip("bit " + bit + " of the large journal", bit);
    }
  }

  void everyLength() {
    for (int length = 0; length < journal.length; length++) {
      attack(length + " bytes", Arrays.copyOf(journal, length));
    }
  }

  void someBytes(int times) {
    for (int i = 0; i < times; i++) {
      byte[] changed = journal.clone();
      for (int n = random.nextInt(8); n >= 0; n--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      if (!Arrays.equals(changed, journal)) {
        attack("random bytes " + i, changed);
      }
    }
  }

  /**
   * Records left out, doubled, swapped, replaced and put in, first with the old commit record, then
   * with a new one.
   */
  void everyRecord(List<byte[]> foreign) {
    List<byte[]> own = bytes.payloads();
    for (int i = 0; i < own.size(); i++) {
      int at = i;
      record("left out " + i, list -> list.remove(at));
      for (int j = 0; j < own.size(); j++) {
        int to = j;
        record("doubled " + i + " to " + j, list -> list.add(to, own.get(at)));
        if (j < i && !Arrays.equals(own.get(i), own.get(j))) {
          record("swapped " + i + " and " + j, list -> Collections.swap(list, at, to));
        }
      }
      for (byte[] each : foreign) {
        record("foreign in " + i, list -> list.add(at, each));
        if (!Arrays.equals(each, own.get(i))) {
          record("foreign for " + i, list -> list.set(at, each));
        }
      }
    }
  }

  /** The records up to a place of this journal and from a place of another one. */
  void everySplice(List<byte[]> foreign) {
    for (int i = 1; i < bytes.payloads().size(); i++) {
      for (int j = 1; j < foreign.size(); j++) {
        List<byte[]> spliced = new ArrayList<>(bytes.payloads().subList(0, i));
        spliced.addAll(foreign.subList(j, foreign.size()));
        attack("spliced " + i + " " + j, bytes.with(spliced));
        attack(
            "spliced anew " + i + " " + j, bytes.chained(spliced.subList(0, spliced.size() - 1)));
      }
    }
  }

  /** Payloads with other bytes, checksums and chain made anew. */
  void someForgeries(int times) {
    for (int i = 0; i < times; i++) {
      List<byte[]> forged = new ArrayList<>(bytes.uncommitted());
      int at = random.nextInt(forged.size());
      byte[] payload = forged.get(at).clone();
      payload[random.nextInt(payload.length)] ^= (byte) (1 << random.nextInt(8));
      forged.set(at, payload);
      attack("forged " + i, bytes.chained(forged));
    }
  }

  void everyVersion() {
    for (int version : new int[] {0, 2, 3, 255, 256, 1 << 16, Integer.MAX_VALUE, -1}) {
      byte[] other = journal.clone();
      for (int i = 0; i < 4; i++) {
        other[8 + i] = (byte) (version >>> 8 * i);
      }
      attack("version " + version, other);
    }
  }

  /** Records whose lengths, of their own or of what is in them, promise more than there is. */
  void everyBomb() {
    for (long length = 1; length > 0; length <<= 1) {
      byte[] claimed = JournalBytes.varint(length);
      byte[] record = Arrays.copyOf(bytes.start(), 12 + claimed.length + 64);
      System.arraycopy(claimed, 0, record, 12, claimed.length);
      attack("a record of " + length, record);
      for (int field = 1; field < 16; field++) {
        byte[] inside = Arrays.copyOf(new byte[] {(byte) (field << 3 | 2)}, 1 + claimed.length);
        System.arraycopy(claimed, 0, inside, 1, claimed.length);
        List<byte[]> bomb = new ArrayList<>(bytes.uncommitted());
        bomb.add(1, inside);
        attack("field " + field + " of " + length, bytes.chained(bomb));
      }
    }
    attack("a record of empty fields", bytes.chained(List.of(bytes.payloads().get(0), fields())));
  }

  private static byte[] fields() {
    int size = 16 << 20;
    byte[] inner = new byte[size];
    for (int i = 0; i < size; i += 2) {
      inner[i] = 3 << 3 | 2;
    }
    byte[] action = message(1, inner);
    return message(4, action);
  }

  private static byte[] message(int field, byte[] inner) {
    byte[] length = JournalBytes.varint(inner.length);
    byte[] all = new byte[1 + length.length + inner.length];
    all[0] = (byte) (field << 3 | 2);
    System.arraycopy(length, 0, all, 1, length.length);
    System.arraycopy(inner, 0, all, 1 + length.length, inner.length);
    return all;
  }

  private void record(String title, java.util.function.Consumer<List<byte[]>> change) {
    List<byte[]> changed = new ArrayList<>(bytes.payloads());
    change.accept(changed);
    attack(title, bytes.with(changed));
    List<byte[]> anew = new ArrayList<>(changed);
    byte[] commit = bytes.payloads().get(bytes.payloads().size() - 1);
    anew.removeIf(each -> each == commit);
    if (!anew.equals(bytes.uncommitted())) {
      attack(title + " anew", bytes.chained(anew));
    }
  }

  private void flip(String title, int bit) {
    byte[] flipped = journal.clone();
    flipped[bit / 8] ^= (byte) (1 << bit % 8);
    attack(title, flipped);
  }

  private void attack(String title, byte[] attacked) {
    if (Arrays.equals(attacked, journal)) {
      return; // what was put in is what was there
    }
    count.attack(title, () -> check(attacked));
  }

  private void check(byte[] attacked) {
    bundle.checkHead(JournalReader.verify(new ByteArrayInputStream(attacked), blobs));
  }
}
