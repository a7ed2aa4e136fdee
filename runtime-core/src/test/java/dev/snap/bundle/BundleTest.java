package dev.snap.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.journal.JournalReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever changes a part of a bundle is found out, each way by its own code. */
final class BundleTest {
  private static final Trust ANYONE = new Trust(null, false);
  private static final Trust CODE_MAY_DIFFER = new Trust(null, true);
  private static final String COPY_AGAIN =
      "\n  Copy the bundle again, or rebuild it with mvn snap:build.";

  @TempDir Path place;
  private SignedBundle bundle;

  @BeforeEach
  void makeBundle() throws IOException {
    bundle = SignedBundle.in(Files.createDirectory(place.resolve("inventory")));
  }

  @Test
  void aWholeBundleIsAccepted() throws IOException {
    Trust builder = new Trust(bundle.signer(), false);
    assertThatCode(() -> check(ANYONE)).doesNotThrowAnyException();
    assertThatCode(() -> check(builder)).doesNotThrowAnyException();
    Bundle open = Bundle.open(bundle.directory());
    assertThat(open.manifest().service()).isEqualTo("shop/inventory");
    try (JournalReader journal = open.journal()) {
      assertThat(journal.service()).isEqualTo("shop/inventory");
    }
  }

  @Test
  void everyByteOfTheManifestIsSigned() throws IOException {
    byte[] manifest = Files.readAllBytes(bundle.part(Bundle.MANIFEST));
    for (int i = 0; i < manifest.length; i++) {
      byte[] changed = manifest.clone();
      changed[i] ^= 1;
      Files.write(bundle.part(Bundle.MANIFEST), changed);
      assertThat(refused(ANYONE).code())
          .as("byte %d", i)
          .isIn(SnapCode.SIGNATURE, SnapCode.FORMAT_VERSION, SnapCode.BUNDLE_INCOMPLETE);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "journal.chain=,journal.chain=0",
    "jvm.version=,jvm.version=9",
    "lib.shop.jar=,lib.other.jar=",
    "launch=,#launch="
  })
  void aChangedManifestIsRefused(String line, String changed) throws IOException {
    String manifest = bundle.read(Bundle.MANIFEST);
    assertThat(manifest).contains("\n" + line);
    bundle.write(Bundle.MANIFEST, manifest.replace("\n" + line, "\n" + changed));
    assertRefused(
        ANYONE,
        SnapCode.SIGNATURE,
        "[SNAP-0304] The signature of shop/inventory does not match its manifest" + COPY_AGAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "AAAA", "AAAA\nAAAA", "not base 64\nnot base 64"})
  void aSignatureThatIsNoneIsRefused(String signature) throws IOException {
    bundle.write(Bundle.SIGNATURE, signature);
    assertRefused(
        ANYONE,
        SnapCode.SIGNATURE,
        "[SNAP-0304] The signature of shop/inventory does not match its manifest" + COPY_AGAIN);
  }

  @Test
  void theSignatureOfAnotherBundleIsRefused() throws IOException {
    SignedBundle other =
        SignedBundle.in(
            Files.createDirectory(place.resolve("till")), "till", 10, Fingerprint.current());
    bundle.write(Bundle.SIGNATURE, other.read(Bundle.SIGNATURE));
    assertRefused(
        ANYONE,
        SnapCode.SIGNATURE,
        "[SNAP-0304] The signature of shop/inventory does not match its manifest" + COPY_AGAIN);
  }

  @Test
  void aBundleSignedAnewIsRefusedWhereTheSignerIsPinned() throws IOException {
    Trust builder = new Trust(bundle.signer(), false);
    bundle.sign(Files.readAllBytes(bundle.part(Bundle.MANIFEST)), Signatures.generate());
    assertThatCode(() -> check(ANYONE)).doesNotThrowAnyException();
    assertRefused(
        builder,
        SnapCode.SIGNATURE,
        "[SNAP-0304] shop/inventory was signed with another key than the one that is trusted here\n"
            + "  Deploy a bundle of the trusted build, or change SNAP_TRUSTED_KEY.");
  }

  @Test
  void aSignatureThatIsWrittenInAnotherWayIsRefused() throws IOException {
    String signature = bundle.read(Bundle.SIGNATURE);
    int spare = signature.length() - 4; // Four of its bits say nothing.
    String other =
        signature.substring(0, spare)
            + (char) (signature.charAt(spare) + 1)
            + signature.substring(spare + 1);
    for (String each : List.of(other, signature + "\n", signature.stripTrailing())) {
      bundle.write(Bundle.SIGNATURE, each);
      assertRefused(
          new Trust(null, false),
          SnapCode.SIGNATURE,
          "[SNAP-0304] The signature of shop/inventory does not match its manifest" + COPY_AGAIN);
    }
  }

  @Test
  void thePinnedKeyBesideAnotherKeysSignatureIsRefused() throws IOException {
    Trust builder = new Trust(bundle.signer(), false);
    bundle.sign(Files.readAllBytes(bundle.part(Bundle.MANIFEST)), Signatures.generate());
    String signature = bundle.read(Bundle.SIGNATURE).split("\n")[1];
    bundle.write(Bundle.SIGNATURE, bundle.signer() + "\n" + signature + "\n");
    assertRefused(
        builder,
        SnapCode.SIGNATURE,
        "[SNAP-0304] The signature of shop/inventory does not match its manifest" + COPY_AGAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lib/shop.jar", "lib/library.jar"})
  void changedCodeIsRefusedUnlessItIsForced(String jar) throws IOException {
    bundle.write(jar, "other code");
    assertRefused(
        ANYONE,
        SnapCode.CODE_CHANGED,
        "[SNAP-0305] "
            + jar
            + " of shop/inventory is not the code that was recorded\n"
            + "  Rebuild with mvn snap:build. To see where the replay diverges, start once with"
            + " SNAP_FORCE=code.");
    assertThatCode(() -> check(CODE_MAY_DIFFER)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {Bundle.LAUNCH, Bundle.START})
  void aChangedLaunchLineIsRefused(String part) throws IOException {
    bundle.write(part, "-javaagent:evil.jar");
    String message =
        "[SNAP-0305] "
            + part
            + " of shop/inventory was changed after the build\n"
            + "  The launch line is part of what was proven: rebuild with mvn snap:build.";
    assertRefused(ANYONE, SnapCode.CODE_CHANGED, message);
    assertRefused(CODE_MAY_DIFFER, SnapCode.CODE_CHANGED, message);
  }

  @ParameterizedTest
  @CsvSource({"till, 2000", "shop/inventory, 1999"})
  void theJournalOfAnotherServiceOrBuildIsRefused(String service, int size) throws IOException {
    Path other = Files.createDirectory(place.resolve("other"));
    SignedBundle.in(other, service, size, Fingerprint.current());
    replace(other, Bundle.JOURNAL);
    try (Stream<Path> blobs = Files.list(other.resolve(Bundle.BLOBS))) {
      blobs.forEach(blob -> replace(other, Bundle.BLOBS + "/" + blob.getFileName()));
    }
    String message =
        "[SNAP-0304] The journal of shop/inventory is not the one that was signed" + COPY_AGAIN;
    assertRefused(ANYONE, SnapCode.SIGNATURE, message);
    assertRefused(CODE_MAY_DIFFER, SnapCode.SIGNATURE, message);
  }

  @Test
  void aDamagedJournalIsRefused() throws IOException {
    byte[] journal = Files.readAllBytes(bundle.part(Bundle.JOURNAL));
    journal[20] ^= 1;
    Files.write(bundle.part(Bundle.JOURNAL), journal);
    assertRefused(
        CODE_MAY_DIFFER,
        SnapCode.JOURNAL_DAMAGED,
        "[SNAP-0302] The journal is damaged at offset 12, record 1: a record whose checksum does"
            + " not match"
            + COPY_AGAIN);
  }

  @Test
  void aMissingBlobIsRefused() throws IOException {
    Path blob;
    try (Stream<Path> blobs = Files.list(bundle.part(Bundle.BLOBS))) {
      blob = blobs.findFirst().orElseThrow();
    }
    Files.delete(blob);
    assertRefused(
        ANYONE,
        SnapCode.JOURNAL_DAMAGED,
        "[SNAP-0302] blobs/" + blob.getFileName() + " is missing" + COPY_AGAIN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Bundle.MANIFEST,
        Bundle.SIGNATURE,
        Bundle.LAUNCH,
        Bundle.START,
        Bundle.JOURNAL,
        "lib/shop.jar"
      })
  void aMissingPartIsNamed(String part) throws IOException {
    Files.delete(bundle.part(part));
    String message =
        "[SNAP-0307] The bundle lacks "
            + part
            + "\n  Copy the whole directory again, or rebuild it with mvn snap:build.";
    assertRefused(ANYONE, SnapCode.BUNDLE_INCOMPLETE, message);
    assertRefused(CODE_MAY_DIFFER, SnapCode.BUNDLE_INCOMPLETE, message);
  }

  @Test
  void aJdkThatCompressesOtherwiseIsRefused() throws IOException {
    Map<String, String> fingerprint = new LinkedHashMap<>(Fingerprint.current());
    String mine = fingerprint.put("jvm.deflate", "another one");
    bundle =
        SignedBundle.in(
            Files.createDirectory(place.resolve("other-zlib")),
            SignedBundle.SERVICE,
            10,
            fingerprint);
    assertThat(mine).matches("[0-9a-f]{16}");
    String message =
        "[SNAP-0306] shop/inventory was proven with jvm.deflate = another one; this JVM has "
            + mine
            + "\n  Start it where the JDK has the same zlib, which may be the system's, or rebuild it"
            + " with this one.";
    assertRefused(ANYONE, SnapCode.JVM_DIFFERS, message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jvm.vendor",
        "jvm.version",
        "jvm.name",
        "jvm.arch",
        "jvm.os",
        "jvm.modules",
        "jvm.settings"
      })
  void anotherJvmIsRefused(String key) throws IOException {
    Map<String, String> fingerprint = new LinkedHashMap<>(Fingerprint.current());
    String mine = fingerprint.put(key, "another one");
    bundle =
        SignedBundle.in(
            Files.createDirectory(place.resolve("foreign")), SignedBundle.SERVICE, 10, fingerprint);
    String message =
        "[SNAP-0306] shop/inventory was proven with "
            + key
            + " = another one; this JVM has "
            + mine
            + "\n  Start it on that JDK (JAVA_HOME for bin/start), or rebuild it with this one.";
    assertRefused(ANYONE, SnapCode.JVM_DIFFERS, message);
    assertRefused(CODE_MAY_DIFFER, SnapCode.JVM_DIFFERS, message);
  }

  @Test
  void anotherCharsetOfFileNamesIsRefused() throws IOException {
    Map<String, String> fingerprint = new LinkedHashMap<>(Fingerprint.current());
    String mine = fingerprint.put("jvm.filenames", "another one");
    bundle =
        SignedBundle.in(
            Files.createDirectory(place.resolve("foreign")), SignedBundle.SERVICE, 10, fingerprint);
    assertRefused(
        ANYONE,
        SnapCode.JVM_DIFFERS,
        "[SNAP-0306] shop/inventory was proven with jvm.filenames = another one; this JVM has "
            + mine
            + "\n  Start it by bin/start, where the system has the locale C.UTF-8 if the build's had it.");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2, 2", "'', ''"})
  void anotherFormatIsRefusedBeforeAnythingElse(String format, String shown) throws IOException {
    bundle.write(
        Bundle.MANIFEST, bundle.read(Bundle.MANIFEST).replace("format=1", "format=" + format));
    assertRefused(
        ANYONE,
        SnapCode.FORMAT_VERSION,
        "[SNAP-0303] The bundle has format "
            + shown
            + "; this Snap reads format 1\n"
            + "  Restore it with the Snap that built it, or rebuild it with mvn snap:build.");
  }

  @Test
  void aManifestWithoutALineItNeedsIsRefused() throws IOException {
    String manifest = bundle.read(Bundle.MANIFEST).replaceAll("launch=.*\n", "");
    bundle.sign(manifest.getBytes(UTF_8), bundle.key());
    assertRefused(
        ANYONE,
        SnapCode.BUNDLE_INCOMPLETE,
        "[SNAP-0307] The manifest of the bundle has no line for launch" + COPY_AGAIN);
  }

  private void check(Trust trust) {
    Bundle.open(bundle.directory()).check(trust);
  }

  private SnapFailure refused(Trust trust) {
    SnapFailure failure = catchThrowableOfType(SnapFailure.class, () -> check(trust));
    assertThat(failure).as("the bundle is refused").isNotNull();
    return failure;
  }

  private void assertRefused(Trust trust, SnapCode code, String message) {
    SnapFailure failure = refused(trust);
    assertThat(failure).hasMessage(message);
    assertThat(failure.code()).isEqualTo(code);
  }

  private void replace(Path other, String part) {
    try {
      Files.copy(other.resolve(part), bundle.part(part), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
