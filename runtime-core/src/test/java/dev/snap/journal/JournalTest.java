package dev.snap.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JournalTest {
  private final MemoryBlobs blobs = new MemoryBlobs();

  static Stream<Entry> entries() {
    return Samples.all().stream();
  }

  static Stream<Thrown> thrown() {
    return Samples.thrown();
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyEntryComesBackAsItWasWritten(Entry entry) {
    JournalReader reader = reader(Samples.journal("shop", nested(entry), blobs));
    List<Entry> read = new ArrayList<>();
    for (Entry next = reader.next(); next != null; next = reader.next()) {
      read.add(next);
    }
    assertThat(read).usingRecursiveComparison().isEqualTo(nested(entry));
  }

  @Test
  void aWholeJournalComesBackInOrder() {
    JournalReader reader = reader(Samples.journal(Samples.SERVICE, Samples.all(), blobs));
    assertThat(reader.service()).isEqualTo(Samples.SERVICE);
    for (Entry entry : Samples.all()) {
      assertThat(reader.next()).usingRecursiveComparison().isEqualTo(entry);
    }
    assertThat(reader.next()).isNull();
    assertThat(reader.next()).isNull();
  }

  @Test
  void theSamplesHoldEveryKind() {
    assertThat(Samples.thrown().map(Thrown::kind).filter(Thrown::isKind)).hasSize(23);
    assertThat(Samples.failed().map(Outcome.Failed::execution).distinct()).hasSize(3);
    assertThat(Samples.all().stream().map(Entry::getClass).distinct()).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("thrown")
  void aRemadeExceptionIsOfTheSameKindAgain(Thrown thrown) {
    Exception remade = thrown.remake();
    assertThat(remade.getClass().getSimpleName()).isEqualTo(thrown.kind());
    assertThat(Thrown.of(remade)).isEqualTo(thrown);
  }

  @Test
  void anExceptionOfAnotherClassIsKeptAsItsNearestKind() {
    class Own extends java.io.IOException {
      private static final long serialVersionUID = 1L;

      Own() {
        super("own");
      }
    }
    assertThat(Thrown.of(new Own())).isEqualTo(new Thrown("IOException", "own", null, null));
    assertThat(Thrown.of(new NumberFormatException("x")).kind())
        .isEqualTo("IllegalArgumentException");
    assertThat(Thrown.of(new ClassCastException("x")).kind()).isEqualTo("RuntimeException");
    assertThat(Thrown.of(new CloneNotSupportedException("x")).kind()).isEqualTo("Exception");
  }

  @Test
  void valuesAboveOneKibibyteStandInBlobsOnce() {
    Action action = Action.of(Surface.FILES, "Files.readAllBytes");
    byte[] small = new byte[1024];
    byte[] large = new byte[1025];
    Entry inline = new Entry.Leaf(action, new Outcome.Gave(small), "");
    Entry blob = new Entry.Leaf(action.with("bytes", large, ""), new Outcome.Gave(large), "");
    assertThat(Samples.journal("shop", List.of(inline), blobs)).hasSizeGreaterThan(1024);
    assertThat(blobs.size()).isZero();
    assertThat(Samples.journal("shop", List.of(blob, blob), blobs)).hasSizeLessThan(1024);
    assertThat(blobs.size()).isOne();
  }

  @Test
  void theHeadIsServiceCountAndChain() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JournalWriter writer = new JournalWriter(out, Samples.SERVICE, blobs);
    Samples.few().forEach(writer::write);
    assertThat(writer.entries()).isEqualTo(5);
    JournalHead head = writer.commit();
    Records records = Records.of(out.toByteArray());
    byte[] chain = Sha256.digest().digest(records.start());
    for (int i = 0; i < records.records().size() - 1; i++) {
      var digest = Sha256.digest();
      digest.update(chain);
      chain = digest.digest(records.payload(i));
    }
    assertThat(head)
        .isEqualTo(new JournalHead(Samples.SERVICE, 5, HexFormat.of().formatHex(chain)));
    assertThat(JournalReader.verify(new ByteArrayInputStream(out.toByteArray()), blobs))
        .isEqualTo(head);
  }

  @Test
  void theHeadIsNotKnownBeforeTheEnd() {
    JournalReader reader = reader(Samples.journal("shop", Samples.few(), blobs));
    assertThatThrownBy(reader::head)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the journal is not read to its end");
  }

  @Test
  void withoutItsCommitItIsNoJournal() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JournalWriter writer = new JournalWriter(out, "shop", blobs);
    Samples.few().forEach(writer::write);
    assertThatExceptionOfType(SnapFailure.class)
        .isThrownBy(() -> JournalReader.verify(new ByteArrayInputStream(out.toByteArray()), blobs))
        .withMessage(
            "[SNAP-0302] The journal is damaged at offset %d, record 7: it ends early, without its"
                    .formatted(out.size())
                + " commit record\n"
                + "  Copy the bundle again, or rebuild it with mvn snap:build.")
        .extracting(SnapFailure::code)
        .isEqualTo(SnapCode.JOURNAL_DAMAGED);
  }

  @Test
  void aRecordAboveTheLimitIsNotWritten() {
    JournalWriter writer = new JournalWriter(new ByteArrayOutputStream(), "shop", blobs);
    String site = "x".repeat(JournalFormat.MAX_RECORD);
    Entry entry = new Entry.Open(Entry.Direction.OUT, Action.of(Surface.TIME, "now"), site);
    assertThatThrownBy(() -> writer.write(entry))
        .isInstanceOf(SnapFailure.class)
        .hasMessage(
            "[SNAP-0219] shop has an entry of 33554455 bytes, above the limit of 33554432\n"
                + "  Read it after the service has gone live, or in parts.");
  }

  private JournalReader reader(byte[] journal) {
    return new JournalReader(new ByteArrayInputStream(journal), blobs);
  }

  private static List<Entry> nested(Entry entry) {
    Entry close = new Entry.Close(new Outcome.Gave(new byte[0]));
    Entry open = new Entry.Open(Entry.Direction.OUT, Action.of(Surface.CALL, "Shop.open()"), "");
    if (entry instanceof Entry.Open) {
      return List.of(entry, close);
    }
    return entry instanceof Entry.Close ? List.of(open, entry) : List.of(entry);
  }
}
