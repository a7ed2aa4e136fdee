package dev.snap.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.journal.JournalHead;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever adds to a bundle, or leads out of it, is found out, also when the rest is as signed. */
final class BundleAttackTest {
  private static final String AS_FILES =
      "\n  Copy the bundle again as plain files, or rebuild it with mvn snap:build.";
  private static final String COPY_AGAIN =
      "\n  Copy the bundle again, or rebuild it with mvn snap:build.";

  @TempDir Path place;
  private SignedBundle bundle;

  @BeforeEach
  void makeBundle() throws IOException {
    bundle = SignedBundle.in(Files.createDirectory(place.resolve("inventory")));
  }

  @Test
  void aJarThatNobodyKnowsIsRefused() throws IOException {
    bundle.write("lib/agent.jar", "code");
    assertRefused(
        SnapCode.BUNDLE_ALTERED,
        "[SNAP-0313] lib/agent.jar in the bundle of shop/inventory is not in its manifest"
            + AS_FILES);
  }

  @Test
  void aRenamedJarIsRefused() throws IOException {
    Files.move(bundle.part("lib/shop.jar"), bundle.part("lib/store.jar"));
    assertRefused(
        SnapCode.BUNDLE_ALTERED,
        "[SNAP-0313] lib/store.jar in the bundle of shop/inventory is not in its manifest"
            + AS_FILES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Bundle.MANIFEST,
        Bundle.SIGNATURE,
        Bundle.LAUNCH,
        Bundle.START,
        "bin",
        Bundle.JOURNAL,
        Bundle.BLOBS,
        Bundle.LIBRARIES,
        "lib/shop.jar"
      })
  void aLinkIsRefusedThoughItLeadsToTheSameBytes(String part) throws IOException {
    Path outside = place.resolve("outside");
    Files.move(bundle.part(part), outside);
    Files.createSymbolicLink(bundle.part(part), outside);
    assertRefused(
        SnapCode.BUNDLE_ALTERED,
        "[SNAP-0313] " + part + " in the bundle of shop/inventory is a link" + AS_FILES);
  }

  @Test
  void aBlobThatIsALinkIsRefused() throws IOException {
    Path blob;
    try (Stream<Path> blobs = Files.list(bundle.part(Bundle.BLOBS))) {
      blob = blobs.findFirst().orElseThrow();
    }
    Files.move(blob, place.resolve("outside"));
    Files.createSymbolicLink(blob, place.resolve("outside"));
    assertRefused(
        SnapCode.JOURNAL_DAMAGED,
        "[SNAP-0302] blobs/" + blob.getFileName() + " is missing" + COPY_AGAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {Bundle.MANIFEST, Bundle.SIGNATURE, Bundle.LAUNCH, Bundle.START})
  void aPartThatIsFarTooLargeTakesNoMemory(String part) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(bundle.part(part).toFile(), "rw")) {
      file.setLength(8L << 30);
    }
    assertRefused(
        SnapCode.BUNDLE_ALTERED,
        "[SNAP-0313] " + part + " in the bundle is larger than 1048576 bytes" + COPY_AGAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"../journal.snap", "..", "", "a/b.jar", "/etc/passwd"})
  void aLibraryThatLeadsOutOfTheBundleIsRefusedThoughItIsSigned(String name) throws IOException {
    String manifest = bundle.read(Bundle.MANIFEST) + "lib." + name + "=00\n";
    bundle.sign(manifest.getBytes(UTF_8), bundle.key());
    assertRefused(
        SnapCode.BUNDLE_ALTERED,
        "[SNAP-0313] The manifest of the bundle names the library "
            + name
            + ", which is no name of a file"
            + COPY_AGAIN);
  }

  @Test
  void aManifestThatSaysTwoThingsIsRefusedThoughItIsSigned() throws IOException {
    String manifest = bundle.read(Bundle.MANIFEST) + "lib.shop.jar=00\n";
    bundle.sign(manifest.getBytes(UTF_8), bundle.key());
    assertRefused(
        SnapCode.BUNDLE_ALTERED,
        "[SNAP-0313] The manifest of the bundle has two lines for lib.shop.jar" + COPY_AGAIN);
  }

  @Test
  void theManifestOfAnotherServiceIsRefused() throws IOException {
    Path other = Files.createDirectory(place.resolve("till"));
    SignedBundle till = SignedBundle.in(other, "till", 2000, Fingerprint.current());
    bundle.sign(Files.readAllBytes(till.part(Bundle.MANIFEST)), bundle.key());
    assertRefused(
        SnapCode.SIGNATURE,
        "[SNAP-0304] The journal of till is not the one that was signed" + COPY_AGAIN);
  }

  @Test
  void aJournalThatIsADirectoryIsMissing() throws IOException {
    Files.delete(bundle.part(Bundle.JOURNAL));
    Files.createDirectory(bundle.part(Bundle.JOURNAL));
    assertThat(refused().code()).isEqualTo(SnapCode.BUNDLE_INCOMPLETE);
  }

  @Test
  void aJournalThatIsPutInPlaceAfterTheCheckIsRefusedBeforeTheServiceIsLive() {
    Bundle open = Bundle.open(bundle.directory());
    assertThatThrownBy(
            () -> open.checkHead(new JournalHead(SignedBundle.SERVICE, 2, "0".repeat(64))))
        .hasMessage(
            "[SNAP-0304] The journal of shop/inventory is not the one that was signed"
                + COPY_AGAIN);
  }

  @Test
  void aJournalIsProvenWithoutHoldingItsBlobs() throws IOException {
    Path large = Files.createDirectory(place.resolve("large"));
    SignedBundle.in(large, SignedBundle.SERVICE, 64 << 20, Fingerprint.current());
    var threads =
        (com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean();
    Bundle open = Bundle.open(large);
    open.check(new Trust(null, false));
    long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
    open.check(new Trust(null, false));
    assertThat(threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before)
        .isLessThan(4 << 20);
  }

  private SnapFailure refused() {
    SnapFailure failure =
        catchThrowableOfType(
            SnapFailure.class,
            () -> Bundle.open(bundle.directory()).check(new Trust(bundle.signer(), true)));
    assertThat(failure).as("the bundle is refused").isNotNull();
    return failure;
  }

  private void assertRefused(SnapCode code, String message) {
    SnapFailure failure = refused();
    assertThat(failure).hasMessage(message);
    assertThat(failure.code()).isEqualTo(code);
  }
}
