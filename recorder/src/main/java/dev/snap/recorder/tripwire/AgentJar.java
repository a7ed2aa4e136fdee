package dev.snap.recorder.tripwire;

import dev.snap.recorder.tripwire.wire.Watcher;
import dev.snap.recorder.tripwire.wire.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/**
 * The jar that a JVM is started with to be watched. It holds only what the boot loader needs; the
 * agent itself is on the class path.
 */
public final class AgentJar {
  private static final List<Class<?>> BOOT_CLASSES = List.of(Wire.class, Watcher.class);

  private AgentJar() {}

  /** Writes the jar. */
  public static void write(Path file) throws IOException {
    Attributes.Name[] on = {
      new Attributes.Name("Can-Retransform-Classes"), new Attributes.Name("Can-Redefine-Classes")
    };
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.put(new Attributes.Name("Premain-Class"), Tripwire.class.getName());
    attributes.put(new Attributes.Name("Boot-Class-Path"), String.valueOf(file.getFileName()));
    for (Attributes.Name each : on) {
      attributes.put(each, "true");
    }
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out, manifest)) {
      for (Class<?> each : BOOT_CLASSES) {
        String name = each.getName().replace('.', '/') + ".class";
        jar.putNextEntry(new ZipEntry(name));
        jar.write(bytes(each, name));
        jar.closeEntry();
      }
    }
  }

  private static byte[] bytes(Class<?> type, String name) throws IOException {
    try (InputStream in = type.getResourceAsStream("/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    }
  }
}
