package dev.snap.recorder.publish;

import dev.snap.bundle.Signatures;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;

/**
 * The key that signs bundles: one per user of the build machine, made when first needed, readable
 * by that user alone. The forked JVM, which runs the user's code, is never told of it.
 */
public final class SigningKey {
  private SigningKey() {}

  /** The key in a file of two lines, private and public. */
  public static KeyPair in(Path file) throws IOException {
    if (!Files.exists(file)) {
      create(file);
    }
    List<String> lines = Files.readAllLines(file);
    try {
      return new KeyPair(Signatures.publicKey(lines.get(1)), Signatures.privateKey(lines.get(0)));
    } catch (GeneralSecurityException | IndexOutOfBoundsException e) {
      throw new SnapFailure(
          SnapCode.PUBLISH,
          "The signing key in " + file + " is damaged",
          "Delete it; the next build makes a new one.",
          e);
    }
  }

  private static void create(Path file) throws IOException {
    KeyPair pair = Signatures.generate();
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path part =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "key",
            ".part",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(
        part, List.of(Signatures.text(pair.getPrivate()), Signatures.text(pair.getPublic())));
    try {
      Files.createLink(file, part);
    } catch (FileAlreadyExistsException e) {
      // Another build was quicker: its key is as good, and both use it from now on.
    }
    Files.delete(part);
  }
}
