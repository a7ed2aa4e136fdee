package dev.snap.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import dev.snap.RemoteFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The bytes of a journal are those that the page on its format describes. */
final class JournalFormatTest {
  private static Descriptor record;
  private final MemoryBlobs blobs = new MemoryBlobs();

  @BeforeAll
  static void readPage() throws Exception {
    FileDescriptor page = FormatPage.read();
    record = Objects.requireNonNull(page.findMessageTypeByName("Record"));
  }

  @Test
  void protobufReadsEveryRecordByThePageAndWritesTheSameBytes() throws IOException {
    byte[] journal = Samples.journal(Samples.SERVICE, Samples.all(), blobs);
    List<DynamicMessage> messages = messages(journal);
    Records records = Records.of(journal);
    assertThat(messages).hasSize(Samples.all().size() + 2);
    for (int i = 0; i < messages.size(); i++) {
      assertThat(messages.get(i).toByteArray()).isEqualTo(records.payload(i));
      assertKnown(messages.get(i));
    }
  }

  @Test
  void aShortJournalIsThisText() throws IOException {
    List<String> texts = new ArrayList<>();
    for (DynamicMessage message :
        messages(Samples.journal(Samples.SERVICE, Samples.few(), blobs))) {
      texts.add(TextFormat.printer().emittingSingleLine(true).printToString(message));
    }
    String site = "site: \"shop.InventoryBootstrap.boot(InventoryBootstrap.java:12)\"";
    String now = "leaf { action { surface: \"TIME\" name: \"Instant.now\" } outcome { gave { ";
    assertThat(texts.subList(0, 6))
        .containsExactly(
            "header { service: \"shop/inventory\" }",
            "open { direction: IN action { surface: \"BOOTSTRAP\" name: \"Bootstrap.boot\" } }",
            now + "inline: \"Snap!\\n\" } } " + site + " }",
            now + "inline: \"?paNS\\n\" } } " + site + " }",
            "leaf { action { surface: \"CALL\" name: \"Pricing.priceOf(Sku)\""
                + " fields { name: \"target\" text: \"shop/pricing#0\" }"
                + " fields { name: \"arguments\" text: \"\\\"a-1\\\"\""
                + " value { inline: \"\\n\\003a-1\" } } }"
                + " outcome { threw { kind: \"IOException\" message: \"gone\" } } "
                + site
                + " }",
            "close { outcome { gave { inline: \"Sn\" } } }");
    assertThat(texts.get(6)).startsWith("commit { entries: 5 chain: \"");
  }

  @Test
  void theOrderOfReasonsAndExecutionsIsPartOfTheFormat() {
    assertThat(Arrays.toString(RemoteFailure.Reason.values()))
        .isEqualTo(
            "[UNAVAILABLE, DEADLINE, CANCELLED, FAULT, UNKNOWN_TARGET, MALFORMED, EXHAUSTED]");
    assertThat(Arrays.toString(RemoteFailure.Execution.values()))
        .isEqualTo("[NOT_EXECUTED, MAY_HAVE_EXECUTED, EXECUTED]");
    assertThat(Arrays.toString(Entry.Direction.values())).isEqualTo("[OUT, IN]");
  }

  @Test
  void theGoldenJournalOfVersionOneIsReadForEver() throws Exception {
    try (InputStream golden = golden("journal-v1.snap")) {
      JournalReader reader = new JournalReader(golden, goldenBlobs());
      assertThat(reader.service()).isEqualTo(Samples.SERVICE);
      for (Entry entry : Samples.all()) {
        assertThat(reader.next()).usingRecursiveComparison().isEqualTo(entry);
      }
      assertThat(reader.next()).isNull();
    }
  }

  @Test
  void theGoldenJournalIsWhatIsWrittenToday() throws IOException {
    byte[] today = Samples.journal(Samples.SERVICE, Samples.all(), blobs);
    try (InputStream golden = golden("journal-v1.snap")) {
      assertThat(today).isEqualTo(golden.readAllBytes());
    }
  }

  /** The records of a journal, by the page: with protobuf's own reader and the JDK's checksum. */
  private static List<DynamicMessage> messages(byte[] journal) throws IOException {
    CodedInputStream in = CodedInputStream.newInstance(journal);
    assertThat(in.readRawBytes(8)).asString().isEqualTo("SNAPJRNL");
    assertThat(in.readRawLittleEndian32()).isEqualTo(1);
    List<DynamicMessage> messages = new ArrayList<>();
    while (!in.isAtEnd()) {
      byte[] payload = in.readByteArray();
      CRC32C crc = new CRC32C();
      crc.update(payload);
      assertThat(in.readRawLittleEndian32()).isEqualTo((int) crc.getValue());
      messages.add(DynamicMessage.parseFrom(record, payload));
    }
    return messages;
  }

  private static void assertKnown(Message message) {
    assertThat(message.getUnknownFields().asMap()).isEmpty();
    message
        .getAllFields()
        .forEach(
            (field, value) -> {
              List<?> values = value instanceof List<?> list ? list : List.of(value);
              values.stream()
                  .filter(Message.class::isInstance)
                  .forEach(each -> assertKnown((Message) each));
            });
  }

  private static InputStream golden(String name) {
    return Objects.requireNonNull(JournalFormatTest.class.getResourceAsStream(name), name);
  }

  private static Blobs goldenBlobs() throws URISyntaxException {
    var url = Objects.requireNonNull(JournalFormatTest.class.getResource("blobs"));
    return new BlobDirectory(Path.of(url.toURI()));
  }

  /** Writes the golden journal anew; for a new version of the format only. */
  public static void main(String[] directory) throws IOException {
    Path place = Files.createDirectories(Path.of(directory[0]));
    Blobs blobs = new BlobDirectory(place.resolve("blobs"));
    Files.write(
        place.resolve("journal-v1.snap"), Samples.journal(Samples.SERVICE, Samples.all(), blobs));
  }
}
