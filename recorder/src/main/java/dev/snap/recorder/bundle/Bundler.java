package dev.snap.recorder.bundle;

import dev.snap.bundle.Bundle;
import dev.snap.bundle.Manifest;
import dev.snap.bundle.Signatures;
import dev.snap.journal.Sha256;
import dev.snap.recorder.BuildRequest;
import dev.snap.recorder.fork.Jdk;
import dev.snap.recorder.fork.JvmArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Makes the bundle of one service: jars, journal, launch line, manifest, signature. */
public final class Bundler {
  private final BuildRequest request;
  private final Map<String, String> fingerprint;
  private final KeyPair key;
  private final Map<Path, String> digests = new TreeMap<>();

  /**
   * A bundler.
   *
   * @param fingerprint of the JVM that recorded
   * @param key the key that signs
   */
  public Bundler(BuildRequest request, Map<String, String> fingerprint, KeyPair key) {
    this.request = request;
    this.fingerprint = Map.copyOf(fingerprint);
    this.key = key;
  }

  /**
   * Makes a bundle.
   *
   * @param recorded the directory that the forked JVM left for the service
   * @param libraries the rewritten class path
   * @param bundle the directory to make
   */
  public void bundle(Path recorded, RecordedJournal journal, List<Path> libraries, Path bundle)
      throws IOException {
    Files.createDirectories(bundle.resolve(Bundle.LIBRARIES));
    move(recorded, bundle);
    Manifest.Builder manifest = new Manifest.Builder();
    List<String> names = copyLibraries(libraries, bundle, manifest);
    LaunchLine.write(bundle, new Jdk(request.jdk()), request.jvmOptions(), names);
    fingerprint.forEach(manifest::line);
    manifest
        .line("service", journal.service())
        .line("interface", journal.interfaceName())
        .line("journal.entries", Long.toString(journal.entries()))
        .line("journal.chain", journal.chain())
        .line("launch", Sha256.hex(bundle.resolve(Bundle.LAUNCH)))
        .line("start", Sha256.hex(bundle.resolve(Bundle.START)));
    sign(bundle, manifest.build().toBytes());
  }

  /** Adds lines to the manifest, or puts others in their place, and signs again. */
  public void addLines(Path bundle, SortedMap<String, String> lines) throws IOException {
    Manifest.Builder manifest = manifest(bundle);
    lines.forEach(manifest::line);
    signAgain(bundle, manifest);
  }

  /** Has a bundle start with a JVM archive, which is moved into it, and signs again. */
  public void addArchive(Path bundle, Path archive) throws IOException {
    JvmArchive.forgetPlace(archive, request.jdk());
    Files.move(archive, bundle.resolve(Bundle.ARCHIVE));
    LaunchLine.addArchive(bundle);
    String digest = Sha256.hex(bundle.resolve(Bundle.ARCHIVE));
    signAgain(bundle, relaunched(bundle).line(Manifest.ARCHIVE, digest));
  }

  /** Takes the JVM archive away, if there is one, and signs again. */
  public void removeArchive(Path bundle) throws IOException {
    if (Files.deleteIfExists(bundle.resolve(Bundle.ARCHIVE))) {
      LaunchLine.removeArchive(bundle);
      signAgain(bundle, relaunched(bundle).without(Manifest.ARCHIVE));
    }
  }

  private static Manifest.Builder relaunched(Path bundle) throws IOException {
    return manifest(bundle).line("launch", Sha256.hex(bundle.resolve(Bundle.LAUNCH)));
  }

  private static Manifest.Builder manifest(Path bundle) throws IOException {
    return new Manifest.Builder()
        .lines(Manifest.parse(Files.readAllBytes(bundle.resolve(Bundle.MANIFEST))));
  }

  private void signAgain(Path bundle, Manifest.Builder manifest) throws IOException {
    Files.delete(bundle.resolve(Bundle.MANIFEST));
    Files.delete(bundle.resolve(Bundle.SIGNATURE));
    sign(bundle, manifest.build().toBytes());
  }

  private void sign(Path bundle, byte[] manifest) throws IOException {
    Files.write(bundle.resolve(Bundle.MANIFEST), manifest);
    String signature =
        Base64.getEncoder().encodeToString(Signatures.sign(manifest, key.getPrivate()));
    Files.writeString(
        bundle.resolve(Bundle.SIGNATURE),
        Signatures.text(key.getPublic()) + "\n" + signature + "\n",
        StandardCharsets.US_ASCII);
  }

  private static void move(Path recorded, Path bundle) throws IOException {
    Files.move(recorded.resolve(Bundle.JOURNAL), bundle.resolve(Bundle.JOURNAL));
    Path blobs = recorded.resolve(Bundle.BLOBS);
    if (Files.exists(blobs)) {
      Files.move(blobs, bundle.resolve(Bundle.BLOBS));
    }
  }

  /** Snap's own jars come first, so that no class of the user's can stand in front of them. */
  private List<String> copyLibraries(List<Path> libraries, Path bundle, Manifest.Builder manifest)
      throws IOException {
    List<String> names = new ArrayList<>();
    List<Path> all =
        Stream.of(
                Stream.of(request.parts().core()),
                libraries.stream(),
                request.parts().transport().stream())
            .flatMap(each -> each)
            .toList();
    for (Path library : all) {
      String name = String.valueOf(library.getFileName());
      if (names.contains(name)) {
        continue;
      }
      names.add(name);
      Path copy = bundle.resolve(Bundle.LIBRARIES).resolve(name);
      Files.copy(library, copy);
      Files.setLastModifiedTime(copy, Bundle.timeOfJar(digest(library)));
      manifest.library(name, digest(library));
    }
    return names;
  }

  private String digest(Path library) throws IOException {
    String known = digests.get(library);
    if (known == null) {
      known = Sha256.hex(library);
      digests.put(library, known);
    }
    return known;
  }

  /**
   * What the forked JVM says of one journal.
   *
   * @param service the full name of the service
   * @param interfaceName the protobuf name of what it exports
   * @param entries the number of entries
   * @param chain the head of the hash chain
   */
  public record RecordedJournal(String service, String interfaceName, long entries, String chain) {}
}
