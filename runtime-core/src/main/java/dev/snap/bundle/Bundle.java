package dev.snap.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.journal.BlobDirectory;
import dev.snap.journal.JournalHead;
import dev.snap.journal.JournalReader;
import dev.snap.journal.Sha256;
import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The deployed form of one service: a directory. Opening one reads its manifest; {@link #check}
 * proves the rest.
 */
public final class Bundle {
  /** The journal. */
  public static final String JOURNAL = "journal.snap";

  /** The directory of blobs. */
  public static final String BLOBS = "blobs";

  /** The directory of jars. */
  public static final String LIBRARIES = "lib";

  /** The manifest. */
  public static final String MANIFEST = "manifest.properties";

  /** The signature over the manifest: two lines, public key and signature. */
  public static final String SIGNATURE = "signature";

  /** The launch line, as an argument file for {@code java}. */
  public static final String LAUNCH = "launch.args";

  /**
   * The JVM archive: classes as the JVM of the proof had loaded them. Only where the manifest has
   * its digest.
   */
  public static final String ARCHIVE = "jvm.archive";

  /** The start script. */
  public static final String START = "bin/start";

  private static final List<String> PARTS =
      List.of(MANIFEST, SIGNATURE, LAUNCH, START, "bin", JOURNAL, BLOBS, LIBRARIES, ARCHIVE);

  /** The largest manifest, signature, launch line or script: none has more than some kilobytes. */
  private static final int LARGEST_TEXT = 1 << 20;

  private static final Instant FIRST_TIME = Instant.parse("2000-01-01T00:00:00Z");
  private static final int DIGITS_OF_TIME = 7;

  private final Path directory;
  private final byte[] manifestBytes;
  private final Manifest manifest;

  private Bundle(Path directory, byte[] manifestBytes) {
    this.directory = directory;
    this.manifestBytes = manifestBytes;
    this.manifest = Manifest.parse(manifestBytes);
  }

  /** Opens the bundle in a directory. */
  public static Bundle open(Path directory) {
    return new Bundle(directory, bytes(directory, MANIFEST));
  }

  /**
   * The time that a jar in a bundle is given as that of its last change, to the second in the years
   * 2000 to 2008. The JVM knows the jars of its archive by size and time only, so the time follows
   * from the content.
   *
   * @param digest of the jar, in hex digits
   */
  public static FileTime timeOfJar(String digest) {
    int seconds = Integer.parseInt(digest.substring(0, DIGITS_OF_TIME), 16);
    return FileTime.from(FIRST_TIME.plusSeconds(seconds));
  }

  /** What the bundle says of itself. */
  public Manifest manifest() {
    return manifest;
  }

  /**
   * Proves that every part is what was signed, and that this JVM is the one it was proven on.
   *
   * @throws SnapFailure naming the first part that is not
   */
  public void check(Trust trust) {
    checkSignature(trust);
    Fingerprint.check(manifest);
    checkParts();
    checkFile(LAUNCH, "launch");
    checkFile(START, "start");
    checkCode(trust.changedCode());
    checkArchive();
    checkJournal();
  }

  /**
   * Whether the JVM may have left the archive aside, because jars have other times than they were
   * given: a copy took them. Whether it uses it changes how long a start takes, and nothing else.
   */
  public boolean isArchiveLost() {
    return manifest.hasArchive()
        && !manifest.libraries().entrySet().stream()
            .allMatch(jar -> isTimed(jar.getKey(), jar.getValue()));
  }

  private boolean isTimed(String jar, String digest) {
    Path file = directory.resolve(LIBRARIES).resolve(jar);
    try {
      return Files.getLastModifiedTime(file).equals(timeOfJar(digest));
    } catch (IOException e) {
      return false;
    }
  }

  /** A new reader at the start of the journal. */
  public JournalReader journal() {
    return new JournalReader(stream(), new BlobDirectory(directory.resolve(BLOBS)));
  }

  /**
   * Proves that what was read was the journal that {@link #check} accepted.
   *
   * @throws SnapFailure when another one was put in its place meanwhile
   */
  public void checkHead(JournalHead head) {
    if (!head.service().equals(manifest.service())
        || !head.chain().equals(manifest.value("journal.chain"))) {
      throw new SnapFailure(
          SnapCode.SIGNATURE,
          "The journal of " + manifest.service() + " is not the one that was signed",
          "Copy the bundle again, or rebuild it with mvn snap:build.");
    }
  }

  private void checkSignature(Trust trust) {
    String text = new String(bytes(directory, SIGNATURE), UTF_8);
    List<String> lines = List.of(text.split("\n", -1));
    if (trust.signer() != null && !trust.signer().equals(lines.get(0))) {
      throw new SnapFailure(
          SnapCode.SIGNATURE,
          manifest.service() + " was signed with another key than the one that is trusted here",
          "Deploy a bundle of the trusted build, or change SNAP_TRUSTED_KEY.");
    }
    if (lines.size() < 2 || !isSigned(lines.get(0), lines.get(1), text)) {
      throw new SnapFailure(
          SnapCode.SIGNATURE,
          "The signature of " + manifest.service() + " does not match its manifest",
          "Copy the bundle again, or rebuild it with mvn snap:build.");
    }
  }

  /** Also that nothing else stands there: base64 has spare bits, and a text has room for blanks. */
  private boolean isSigned(String key, String signature, String text) {
    try {
      byte[] decoded = Base64.getDecoder().decode(signature);
      PublicKey signer = Signatures.publicKey(key);
      String only =
          Signatures.text(signer) + "\n" + Base64.getEncoder().encodeToString(decoded) + "\n";
      return text.equals(only) && Signatures.verify(manifestBytes, decoded, signer);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return false;
    }
  }

  private void checkFile(String file, String key) {
    if (!Sha256.hex(bytes(directory, file)).equals(manifest.value(key))) {
      throw new SnapFailure(
          SnapCode.CODE_CHANGED,
          file + " of " + manifest.service() + " was changed after the build",
          "The launch line is part of what was proven: rebuild with mvn snap:build.");
    }
  }

  private void checkCode(boolean mayDiffer) {
    for (Map.Entry<String, String> library : manifest.libraries().entrySet()) {
      Path jar = directory.resolve(LIBRARIES).resolve(library.getKey());
      try {
        if (!Files.isRegularFile(jar)) {
          throw missing(LIBRARIES + "/" + library.getKey());
        }
        if (!mayDiffer && !Sha256.hex(jar).equals(library.getValue())) {
          throw new SnapFailure(
              SnapCode.CODE_CHANGED,
              "lib/"
                  + library.getKey()
                  + " of "
                  + manifest.service()
                  + " is not the code that was recorded",
              "Rebuild with mvn snap:build. To see where the replay diverges, start once with"
                  + " SNAP_FORCE=code.");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void checkArchive() {
    if (!manifest.hasArchive()) {
      return;
    }
    try {
      if (!Sha256.hex(directory.resolve(ARCHIVE)).equals(manifest.value(Manifest.ARCHIVE))) {
        throw altered(ARCHIVE, "is not the one that was signed");
      }
    } catch (IOException e) {
      throw missing(ARCHIVE);
    }
  }

  private void checkJournal() {
    try (InputStream journal = stream()) {
      checkHead(JournalReader.verify(journal, new BlobDirectory(directory.resolve(BLOBS))));
    } catch (IOException | UncheckedIOException e) {
      throw missing(JOURNAL);
    }
  }

  /** A bundle is whole in its own directory: nothing that leads out, no jar that nobody knows. */
  private void checkParts() {
    for (String part : PARTS) {
      checkNoLink(part);
    }
    Path libraries = directory.resolve(LIBRARIES);
    try (Stream<Path> files = Files.list(libraries)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        checkNoLink(LIBRARIES + "/" + name);
        if (!manifest.libraries().containsKey(name)) {
          throw altered(LIBRARIES + "/" + name, "is not in its manifest");
        }
      }
    } catch (IOException e) {
      throw missing(LIBRARIES);
    }
  }

  private void checkNoLink(String part) {
    if (Files.isSymbolicLink(directory.resolve(part))) {
      throw altered(part, "is a link");
    }
  }

  private SnapFailure altered(String part, String fact) {
    return new SnapFailure(
        SnapCode.BUNDLE_ALTERED,
        part + " in the bundle of " + manifest.service() + " " + fact,
        "Copy the bundle again as plain files, or rebuild it with mvn snap:build.");
  }

  private InputStream stream() {
    try {
      return new BufferedInputStream(
          new FileInputStream(directory.resolve(JOURNAL).toFile()), 1 << 16);
    } catch (IOException e) {
      throw missing(JOURNAL);
    }
  }

  private static byte[] bytes(Path directory, String part) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(directory.resolve(part))) {
      bytes = in.readNBytes(LARGEST_TEXT + 1);
    } catch (IOException e) {
      throw missing(part);
    }
    if (bytes.length > LARGEST_TEXT) {
      throw new SnapFailure(
          SnapCode.BUNDLE_ALTERED,
          part + " in the bundle is larger than " + LARGEST_TEXT + " bytes",
          "Copy the bundle again, or rebuild it with mvn snap:build.");
    }
    return bytes;
  }

  private static SnapFailure missing(String part) {
    return new SnapFailure(
        SnapCode.BUNDLE_INCOMPLETE,
        "The bundle lacks " + part,
        "Copy the whole directory again, or rebuild it with mvn snap:build.");
  }
}
