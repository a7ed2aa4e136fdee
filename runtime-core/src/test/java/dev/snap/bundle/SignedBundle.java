package dev.snap.bundle;

import dev.snap.journal.BlobDirectory;
import dev.snap.journal.Entry;
import dev.snap.journal.JournalHead;
import dev.snap.journal.JournalWriter;
import dev.snap.journal.Outcome;
import dev.snap.journal.Sha256;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.Base64;
import java.util.Map;

/** A whole bundle in a directory, signed, for attackers. */
record SignedBundle(Path directory, KeyPair key) {
  static final String SERVICE = "shop/inventory";

  /** Makes a bundle for this JVM. */
  static SignedBundle in(Path directory) throws IOException {
    return in(directory, SERVICE, 2000, Fingerprint.current());
  }

  /** Makes a bundle whose journal holds a value of that size. */
  static SignedBundle in(Path directory, String service, int size, Map<String, String> fingerprint)
      throws IOException {
    SignedBundle bundle = new SignedBundle(directory, Signatures.generate());
    bundle.write("lib/shop.jar", "the code");
    bundle.write("lib/library.jar", "the library");
    bundle.write(Bundle.LAUNCH, "-cp lib/*");
    bundle.write(Bundle.START, "#!/bin/sh");
    JournalHead head = bundle.journal(service, size);
    Manifest.Builder manifest = new Manifest.Builder();
    fingerprint.forEach(manifest::line);
    manifest
        .line("service", service)
        .line("journal.chain", head.chain())
        .line("launch", bundle.digest(Bundle.LAUNCH))
        .line("start", bundle.digest(Bundle.START))
        .library("shop.jar", bundle.digest("lib/shop.jar"))
        .library("library.jar", bundle.digest("lib/library.jar"));
    bundle.sign(manifest.build().toBytes(), bundle.key());
    return bundle;
  }

  /** Puts a manifest in its place and signs it. */
  void sign(byte[] manifest, KeyPair signer) throws IOException {
    Files.write(directory.resolve(Bundle.MANIFEST), manifest);
    byte[] signature = Signatures.sign(manifest, signer.getPrivate());
    write(
        Bundle.SIGNATURE,
        Signatures.text(signer.getPublic())
            + "\n"
            + Base64.getEncoder().encodeToString(signature)
            + "\n");
  }

  /** Writes a part. */
  void write(String part, String text) throws IOException {
    Path file = directory.resolve(part);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The text of a part. */
  String read(String part) throws IOException {
    return Files.readString(directory.resolve(part));
  }

  /** The place of a part. */
  Path part(String part) {
    return directory.resolve(part);
  }

  /** The key that signed, as a launcher is told it. */
  String signer() {
    return Signatures.text(key.getPublic());
  }

  private String digest(String part) throws IOException {
    return Sha256.hex(directory.resolve(part));
  }

  private JournalHead journal(String service, int size) throws IOException {
    Action boot = Action.of(Surface.BOOTSTRAP, "Bootstrap.boot");
    try (JournalWriter writer =
        new JournalWriter(
            Files.newOutputStream(directory.resolve(Bundle.JOURNAL)),
            service,
            new BlobDirectory(directory.resolve(Bundle.BLOBS)))) {
      writer.write(new Entry.Open(Entry.Direction.IN, boot, ""));
      writer.write(new Entry.Close(new Outcome.Gave(new byte[size])));
      return writer.commit();
    }
  }
}
