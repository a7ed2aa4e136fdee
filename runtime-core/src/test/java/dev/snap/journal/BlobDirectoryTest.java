package dev.snap.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BlobDirectoryTest {
  private static final byte[] BYTES = "stock".getBytes(UTF_8);
  private static final String DIGEST =
      "4b1b2ab1c7cc2a4fd1e8f0d5bb5f3fb8f1d1f3f3a6e7a2c5b5f0f0d6a1b2c3d4";

  @TempDir Path directory;

  @Test
  void equalBytesAreOneFileNamedByTheirDigest() throws IOException {
    Path place = directory.resolve("blobs");
    Blobs blobs = new BlobDirectory(place);
    String digest = blobs.put(BYTES);
    assertThat(blobs.put(BYTES.clone())).isEqualTo(digest).isEqualTo(Sha256.hex(BYTES));
    assertThat(blobs.get(digest)).isEqualTo(BYTES);
    try (Stream<Path> files = Files.list(place)) {
      assertThat(files).containsExactly(place.resolve(digest));
    }
  }

  @Test
  void aMissingBlobIsRefused() {
    refused(DIGEST, "is missing");
  }

  @Test
  void aBlobWithOtherBytesIsRefused() throws IOException {
    String digest = new BlobDirectory(directory).put(BYTES);
    Files.writeString(directory.resolve(digest), "stocK");
    refused(digest, "does not hold the bytes that were recorded");
  }

  @Test
  void aBlobAboveTheLimitIsRefusedUnread() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(directory.resolve(DIGEST).toFile(), "rw")) {
      file.setLength((256L << 20) + 1);
    }
    refused(DIGEST, "has 268435457 bytes, above the limit of 268435456");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../manifest.properties", "/etc/passwd", "ABCDEF", "stock\0"})
  void aNameThatIsNoDigestIsRefusedUnread(String name) {
    refused(name, "is not the name of a blob");
  }

  @Test
  void aDirectoryInPlaceOfABlobIsRefused() throws IOException {
    Files.createDirectory(directory.resolve(DIGEST));
    refused(DIGEST, "is missing");
  }

  private void refused(String digest, String fact) {
    assertThatExceptionOfType(SnapFailure.class)
        .isThrownBy(() -> new BlobDirectory(directory).get(digest))
        .withMessage(
            "[SNAP-0302] blobs/%s %s\n"
                + "  Copy the bundle again, or rebuild it with mvn snap:build.",
            digest, fact)
        .extracting(SnapFailure::code)
        .isEqualTo(SnapCode.JOURNAL_DAMAGED);
  }
}
