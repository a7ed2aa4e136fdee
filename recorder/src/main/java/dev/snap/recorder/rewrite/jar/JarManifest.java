package dev.snap.recorder.rewrite.jar;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** A jar's manifest after rewriting. */
final class JarManifest {
  private JarManifest() {}

  /**
   * The manifest without digests of the old content and without {@code Class-Path}, which would
   * lead from the rewritten jar to ones that are not. Unchanged when it has neither.
   */
  static byte[] unsigned(byte[] content) throws IOException {
    Manifest manifest = new Manifest(new ByteArrayInputStream(content));
    boolean changed = manifest.getMainAttributes().remove(Attributes.Name.CLASS_PATH) != null;
    for (Attributes each : manifest.getEntries().values()) {
      changed |= each.keySet().removeIf(JarManifest::isDigest);
    }
    changed |= manifest.getEntries().values().removeIf(Attributes::isEmpty);
    if (!changed) {
      return content;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    manifest.write(out);
    return out.toByteArray();
  }

  private static boolean isDigest(Object name) {
    String lower = name.toString().toLowerCase(Locale.ROOT);
    return lower.endsWith("-digest") || lower.contains("-digest-");
  }
}
