package dev.snap.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.wire.References;
import dev.snap.wire.WireWriter;
import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every journal here is damaged in some way, and must be refused before anything wrong is fed. */
final class JournalAttackTest {
  private static final String NEXT_STEP =
      "\n  Copy the bundle again, or rebuild it with mvn snap:build.";

  private final MemoryBlobs blobs = new MemoryBlobs();
  private final List<Entry> entries = Samples.few();
  private final EntryCodec codec = new EntryCodec(blobs);
  private final byte[] journal = Samples.journal("shop", entries, blobs);
  private final Records records = Records.of(journal);

  @Test
  void theJournalUnderAttackIsWhole() {
    assertThat(JournalReader.verify(new ByteArrayInputStream(journal), blobs).entries())
        .isEqualTo(5);
    assertThat(records.with(records.records())).isEqualTo(journal);
  }

  @Test
  void everyBitFlipIsRefused() {
    for (int bit = 0; bit < journal.length * 8; bit++) {
      byte[] flipped = journal.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      boolean version = bit / 8 >= 8 && bit / 8 < Records.START;
      SnapFailure failure = refused(flipped);
      assertThat(failure.code())
          .as("bit %d", bit)
          .isEqualTo(version ? SnapCode.FORMAT_VERSION : SnapCode.JOURNAL_DAMAGED);
      if (!version) {
        int record = records.recordAt(bit / 8);
        assertThat(failure)
            .hasMessageStartingWith(
                "[SNAP-0302] The journal is damaged at offset %d, record %d: ",
                record == 0 ? 0 : records.offset(record - 1), record);
      }
    }
  }

  @Test
  void aFlippedBitFeedsOnlyWhatStandsBeforeIt() {
    for (int bit = Records.START * 8; bit < journal.length * 8; bit++) {
      byte[] flipped = journal.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      List<Entry> fed = new ArrayList<>();
      refusal(() -> feed(flipped, fed::add));
      int whole = Math.max(0, records.recordAt(bit / 8) - 2);
      assertThat(fed).hasSize(Math.min(whole, entries.size()));
      for (int i = 0; i < fed.size(); i++) {
        assertThat(codec.toBytes(fed.get(i))).isEqualTo(records.payload(i + 1));
      }
    }
  }

  @Test
  void everyTruncationIsRefused() {
    for (int length = 0; length < journal.length; length++) {
      int record = length < Records.START ? 0 : records.recordAt(length);
      int offset = record == 0 ? 0 : records.offset(record - 1);
      assertThat(refused(Arrays.copyOf(journal, length)))
          .as("%d bytes", length)
          .hasMessage(
              "[SNAP-0302] The journal is damaged at offset %d, record %d: it ends early, without"
                  + " its commit record"
                  + NEXT_STEP,
              offset,
              record);
    }
  }

  @Test
  void swappedRecordsAreRefused() {
    for (int one = 0; one < records.records().size(); one++) {
      for (int other = 0; other < one; other++) {
        List<byte[]> swapped = new ArrayList<>(records.records());
        Collections.swap(swapped, one, other);
        assertThat(refused(records.with(swapped)).code()).isEqualTo(SnapCode.JOURNAL_DAMAGED);
      }
    }
  }

  @Test
  void twoSwappedRecordsOfOneSizeAreFoundByTheChain() {
    assertThat(records.records().get(2)).hasSameSizeAs(records.records().get(3));
    List<byte[]> swapped = new ArrayList<>(records.records());
    Collections.swap(swapped, 2, 3);
    assertThat(refused(records.with(swapped)))
        .hasMessage(
            "[SNAP-0302] The journal is damaged at offset %d, record 7: the commit record does not"
                + " match the records before it"
                + NEXT_STEP,
            records.offset(6));
  }

  @Test
  void aRecordLeftOutIsRefused() {
    for (int i = 0; i < records.records().size(); i++) {
      List<byte[]> fewer = new ArrayList<>(records.records());
      fewer.remove(i);
      assertThat(refused(records.with(fewer)).code()).isEqualTo(SnapCode.JOURNAL_DAMAGED);
    }
  }

  @Test
  void aRecordAtASecondPlaceIsRefused() {
    for (int from = 0; from < records.records().size(); from++) {
      for (int to = 0; to <= records.records().size(); to++) {
        List<byte[]> more = new ArrayList<>(records.records());
        more.add(to, records.records().get(from));
        assertThat(refused(records.with(more)).code()).isEqualTo(SnapCode.JOURNAL_DAMAGED);
      }
    }
  }

  @Test
  void recordsOfAnotherJournalAreRefused() {
    Records other = Records.of(Samples.journal("till", Samples.all(), blobs));
    for (int to = 0; to < records.records().size(); to++) {
      for (byte[] foreign : other.records()) {
        List<byte[]> replaced = new ArrayList<>(records.records());
        if (!Arrays.equals(replaced.set(to, foreign), foreign)) {
          assertThat(refused(records.with(replaced)).code()).isEqualTo(SnapCode.JOURNAL_DAMAGED);
        }
        List<byte[]> inserted = new ArrayList<>(records.records());
        inserted.add(to, foreign);
        assertThat(refused(records.with(inserted)).code()).isEqualTo(SnapCode.JOURNAL_DAMAGED);
      }
    }
  }

  @Test
  void anotherHeaderBeforeTheSameEntriesIsRefused() {
    Records other = Records.of(Samples.journal("till", entries, blobs));
    List<byte[]> renamed = new ArrayList<>(records.records());
    renamed.set(0, other.records().get(0));
    assertThat(refused(records.with(renamed)))
        .hasMessage(
            "[SNAP-0302] The journal is damaged at offset %d, record 7: the commit record does not"
                + " match the records before it"
                + NEXT_STEP,
            records.offset(6));
  }

  @Test
  void bytesBehindTheEndAreRefused() {
    String message =
        "[SNAP-0302] The journal is damaged at offset %d, record 7: bytes behind the commit record"
                .formatted(records.offset(6))
            + NEXT_STEP;
    for (int value = 0; value < 256; value++) {
      byte[] longer = Arrays.copyOf(journal, journal.length + 1);
      longer[journal.length] = (byte) value;
      assertThat(refused(longer)).hasMessage(message);
    }
    List<byte[]> twice = new ArrayList<>(records.records());
    twice.addAll(records.records());
    assertThat(refused(records.with(twice))).hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(ints = {32 << 20, (32 << 20) + 1, Integer.MAX_VALUE})
  void aRecordThatClaimsToBeLongTakesNoMemory(int length) {
    WireWriter bomb = new WireWriter(References.NONE);
    bomb.rawVarint(length);
    byte[] bytes = records.with(List.of(bomb.toBytes(), new byte[1000]));
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    refused(bytes);
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    SnapFailure failure = refused(bytes);
    assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
        .isLessThan(1 << 20);
    assertThat(failure)
        .hasMessage(
            "[SNAP-0302] The journal is damaged at offset 12, record 1: "
                + (length > 32 << 20
                    ? "a record of " + length + " bytes, above the limit of 33554432"
                    : "it ends early, without its commit record")
                + NEXT_STEP);
  }

  @Test
  void aLengthThatIsNoneIsRefused() {
    byte[] endless = new byte[20];
    Arrays.fill(endless, (byte) 0xFF);
    assertThat(refused(records.with(List.of(endless))))
        .hasMessage(
            "[SNAP-0302] The journal is damaged at offset 12, record 1: a length that is none"
                + NEXT_STEP);
  }

  @Test
  void aLengthInMoreBytesThanItNeedsIsRefused() {
    for (int i = 0; i < records.records().size(); i++) {
      byte[] framed = records.records().get(i);
      int size = records.lengthSize(i);
      byte[] longer = new byte[framed.length + 1];
      System.arraycopy(framed, 0, longer, 0, size);
      longer[size - 1] |= (byte) 0x80;
      System.arraycopy(framed, size, longer, size + 1, framed.length - size);
      List<byte[]> others = new ArrayList<>(records.records());
      others.set(i, longer);
      assertThat(refused(records.with(others)))
          .hasMessage(
              "[SNAP-0302] The journal is damaged at offset %d, record %d: a length that is none"
                  + NEXT_STEP,
              records.offset(i),
              i + 1);
    }
  }

  @Test
  void aLengthBombInsideARecordIsRefused() {
    WireWriter bomb = new WireWriter(References.NONE);
    bomb.tag(EntryCodec.LEAF, WireWriter.LENGTH);
    bomb.rawVarint(Integer.MAX_VALUE);
    assertThat(refused(withSecondRecord(bomb.toBytes())))
        .hasMessage(
            "[SNAP-0302] The journal is damaged at offset %d, record 2: offset 6: a length of"
                + " 2147483647 with 0 left"
                + NEXT_STEP,
            records.offset(1));
  }

  @Test
  void aRecordOfEmptyFieldsTakesNoMemory() {
    byte[] fields = new byte[8 << 20];
    for (int i = 0; i < fields.length; i += 2) {
      fields[i] = 3 << 3 | 2;
    }
    WireWriter bomb = new WireWriter(References.NONE);
    int leaf = bomb.open(EntryCodec.LEAF);
    bomb.bytes(1, fields);
    bomb.close(leaf);
    byte[] payload = bomb.toBytes();
    assertThat(refused(withSecondRecord(payload)))
        .hasMessage(
            "[SNAP-0302] The journal is damaged at offset %d, record 2: an action with more than"
                + " 1000 fields"
                + NEXT_STEP,
            records.offset(1));
  }

  @Test
  void aBlobIsProvenOnceHoweverOftenItIsNamed() {
    List<String> checked = new ArrayList<>();
    MemoryBlobs counting =
        new MemoryBlobs() {
          @Override
          public void check(String digest) {
            checked.add(digest);
            super.check(digest);
          }
        };
    Entry large =
        new Entry.Leaf(
            Action.of(Surface.FILES, "Files.readString"), new Outcome.Gave(new byte[5000]), "");
    byte[] named = Samples.journal("shop", Collections.nCopies(500, large), counting);
    JournalReader.verify(new ByteArrayInputStream(named), counting);
    assertThat(checked).hasSize(1);
  }

  @Test
  void aRecordOfUnknownKindIsRefused() {
    assertThat(refused(withSecondRecord(new byte[] {6 << 3 | 2, 0})))
        .hasMessage(
            "[SNAP-0302] The journal is damaged at offset %d, record 2: a record of unknown kind 6"
                + NEXT_STEP,
            records.offset(1));
  }

  @Test
  void anEndWithoutABeginningIsRefused() {
    List<byte[]> others = new ArrayList<>(records.records());
    others.add(1, records.records().get(5));
    assertThat(refused(records.with(others)))
        .hasMessage(
            "[SNAP-0302] The journal is damaged at offset %d, record 2: the end of an action that"
                + " never began"
                + NEXT_STEP,
            records.offset(1));
  }

  @Test
  void aCommitInsideAnActionIsRefused() {
    byte[] open = Samples.journal("shop", entries.subList(0, 2), blobs);
    assertThat(refused(open))
        .hasMessage(
            "[SNAP-0302] The journal is damaged at offset %d, record 4: it is committed while an"
                + " action has not ended"
                + NEXT_STEP,
            Records.of(open).offset(3));
  }

  @Test
  void payloadsThatAreNoEntriesAreRefusedThoughTheirChecksumsAreRight() {
    Records all = Records.of(Samples.journal("shop", Samples.all(), blobs));
    Random random = new Random(1);
    for (int round = 0; round < 3_000; round++) {
      int record = random.nextInt(all.records().size());
      byte[] payload = all.payload(record).clone();
      for (int i = random.nextInt(3); i >= 0 && payload.length > 0; i--) {
        payload[random.nextInt(payload.length)] = (byte) random.nextInt(256);
      }
      if (Arrays.equals(payload, all.payload(record))) {
        continue;
      }
      List<byte[]> others = new ArrayList<>(all.records());
      others.set(record, Records.framed(payload));
      assertThat(refusal(() -> feed(all.with(others), entry -> {})).code())
          .isEqualTo(SnapCode.JOURNAL_DAMAGED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 257, -1})
  void anotherVersionIsRefusedByName(int version) {
    byte[] other = journal.clone();
    for (int i = 0; i < 4; i++) {
      other[8 + i] = (byte) (version >>> 8 * i);
    }
    SnapFailure failure = refused(other);
    assertThat(failure.code()).isEqualTo(SnapCode.FORMAT_VERSION);
    assertThat(failure)
        .hasMessage(
            "[SNAP-0303] The journal has format %s; this Snap reads format 1\n"
                + "  Restore it with the Snap that built it, or rebuild it with mvn snap:build.",
            Integer.toUnsignedString(version));
  }

  @Test
  void aFileThatIsNoJournalIsRefused() {
    assertThat(refused("#!/bin/sh\nexec java".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .hasMessage(
            "[SNAP-0302] The journal is damaged at offset 0, record 0: it does not start with the"
                + " magic of a journal"
                + NEXT_STEP);
  }

  private byte[] withSecondRecord(byte[] payload) {
    List<byte[]> others = new ArrayList<>(records.records());
    others.add(1, Records.framed(payload));
    return records.with(others);
  }

  private SnapFailure refused(byte[] bytes) {
    return refusal(() -> JournalReader.verify(new ByteArrayInputStream(bytes), blobs));
  }

  private void feed(byte[] bytes, Consumer<Entry> consumer) {
    JournalReader reader = new JournalReader(new ByteArrayInputStream(bytes), blobs);
    for (@Nullable Entry next = reader.next(); next != null; next = reader.next()) {
      consumer.accept(next);
    }
  }

  private static SnapFailure refusal(Runnable reading) {
    SnapFailure failure = catchThrowableOfType(SnapFailure.class, reading::run);
    assertThat(failure).as("the journal is refused").isNotNull();
    return failure;
  }
}
