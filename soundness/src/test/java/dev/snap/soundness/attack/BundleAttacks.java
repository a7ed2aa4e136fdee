package dev.snap.soundness.attack;

import dev.snap.bundle.Bundle;
import dev.snap.bundle.Signatures;
import dev.snap.bundle.Trust;
import dev.snap.soundness.mutant.Bundles;
import dev.snap.soundness.mutant.Mutant;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Attacks on the parts of a bundle, by someone who may write all of it and does not hold the key.
 */
final class BundleAttacks {
  private static final List<String> TEXTS =
      List.of(Bundle.MANIFEST, Bundle.SIGNATURE, Bundle.LAUNCH, Bundle.START);

  private final Bundles bundles;
  private final Trust trust;
  private final Count count;
  private final Random random;

  BundleAttacks(Bundles bundles, Count count, Random random) throws IOException {
    this.bundles = bundles;
    String signature = Files.readString(bundles.original().resolve(Bundle.SIGNATURE));
    this.trust = new Trust(signature.lines().findFirst().orElseThrow(), true);
    this.count = count;
    this.random = random;
  }

  void checkWhole() throws IOException {
    Path copy = bundles.with(bundle -> {});
    Bundle.open(copy).check(trust);
    Bundles.delete(copy);
  }

  /** Every part missing, empty, huge, a link, a directory. */
  void everyPart() throws IOException {
    for (String part : parts()) {
      attack(part + " missing", bundle -> Files.delete(bundle.resolve(part)));
      attack(part + " a link", bundle -> link(bundle, part));
      attack(part + " a directory", bundle -> directory(bundle.resolve(part)));
      if (!part.startsWith(Bundle.LIBRARIES)) {
        attack(part + " empty", bundle -> replace(bundle.resolve(part), new byte[0]));
        attack(part + " huge", bundle -> huge(bundle.resolve(part)));
      }
      attack(part + " renamed", bundle -> rename(bundle.resolve(part)));
    }
  }

  /** Random changes of the texts of a bundle. */
  void someTexts(int times) throws IOException {
    for (int i = 0; i < times; i++) {
      String part = TEXTS.get(random.nextInt(TEXTS.size()));
      attack("a byte of " + part, bundle -> flip(bundle.resolve(part)));
    }
  }

  /** Parts of another bundle, one by one and in pairs. */
  void partsOf(Path other) throws IOException {
    List<String> own = List.of(Bundle.MANIFEST, Bundle.SIGNATURE, Bundle.JOURNAL);
    for (int set = 1; set < 7; set++) {
      int chosen = set;
      attack(
          "parts of another bundle " + set,
          bundle -> {
            for (int i = 0; i < own.size(); i++) {
              if ((chosen >> i & 1) == 1) {
                replace(bundle.resolve(own.get(i)), Files.readAllBytes(other.resolve(own.get(i))));
              }
            }
          });
    }
  }

  /** Everything made anew and signed, but with a key that nobody trusts. */
  void someOtherKeys(int times, Path recordedAnew) throws IOException {
    for (int i = 0; i < times; i++) {
      KeyPair key = Signatures.generate();
      attack(
          "another key " + i,
          bundle -> {
            replace(
                bundle.resolve(Bundle.JOURNAL),
                Files.readAllBytes(recordedAnew.resolve(Bundle.JOURNAL)));
            byte[] manifest = Files.readAllBytes(recordedAnew.resolve(Bundle.MANIFEST));
            replace(bundle.resolve(Bundle.MANIFEST), manifest);
            byte[] signature = Signatures.sign(manifest, key.getPrivate());
            boolean claims = random.nextBoolean();
            String named =
                claims ? String.valueOf(trust.signer()) : Signatures.text(key.getPublic());
            sign(bundle, named, Base64.getEncoder().encodeToString(signature));
          });
    }
  }

  /** Signatures that are none, and formats that are older or newer. */
  void everyDowngrade() throws IOException {
    String signer = String.valueOf(trust.signer());
    for (String signature :
        List.of("", "AA==", "none", "0", Base64.getEncoder().encodeToString(new byte[64]))) {
      attack("signature " + signature, bundle -> sign(bundle, signer, signature));
      attack("no key, signature " + signature, bundle -> sign(bundle, "", signature));
    }
    for (String format : List.of("0", "2", "", "1.0", "-1", "01")) {
      attack(
          "format " + format,
          bundle -> {
            Path file = bundle.resolve(Bundle.MANIFEST);
            String text = Files.readString(file).replace("format=1\n", "format=" + format + "\n");
            replace(file, text.getBytes(StandardCharsets.UTF_8));
          });
    }
    attack(
        "an unknown jar",
        bundle -> Files.writeString(bundle.resolve(Bundle.LIBRARIES).resolve("a.jar"), "code"));
  }

  private void attack(String title, Mutant.Change change) throws IOException {
    Path copy = bundles.with(change);
    count.attack(title, () -> Bundle.open(copy).check(trust));
    Bundles.delete(copy);
  }

  private List<String> parts() throws IOException {
    try (Stream<Path> files = Files.walk(bundles.original())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> bundles.original().relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    replace(file, bytes);
  }

  private static void sign(Path bundle, String key, String signature) throws IOException {
    replace(
        bundle.resolve(Bundle.SIGNATURE),
        (key + "\n" + signature + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Files.delete(file);
    Files.write(file, bytes);
  }

  private static void rename(Path file) throws IOException {
    Files.move(file, file.resolveSibling(file.getFileName() + "2"));
  }

  private static void directory(Path file) throws IOException {
    Files.delete(file);
    Files.createDirectory(file);
  }

  private void link(Path bundle, String part) throws IOException {
    Files.delete(bundle.resolve(part));
    Files.createSymbolicLink(bundle.resolve(part), bundles.original().resolve(part));
  }

  /** As long as a disk can be: all holes. */
  private static void huge(Path file) {
    try {
      byte[] before = Files.readAllBytes(file);
      replace(file, before);
      try (RandomAccessFile hole = new RandomAccessFile(file.toFile(), "rw")) {
        hole.setLength(4L << 30);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
