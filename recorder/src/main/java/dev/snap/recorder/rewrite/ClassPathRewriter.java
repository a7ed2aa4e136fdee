package dev.snap.recorder.rewrite;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.recorder.rewrite.jar.ClassPathEntry;
import dev.snap.recorder.rewrite.jar.JarWriter;
import dev.snap.seam.Door;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Rewrites the entries of a class path, one after the other, into jars. The same input, class path
 * and JDK give the same bytes. For one thread; closing it closes the jars that it has read.
 */
public final class ClassPathRewriter implements AutoCloseable {
  private static final String RUNTIME = "dev/snap/seam/Door.class";

  private final PlatformClasses platform;
  private final ClassPathIndex index;
  private final ClassRewriter classes;

  private ClassPathRewriter(PlatformClasses platform, ClassPathIndex index) {
    this.platform = platform;
    this.index = index;
    SeamTable table = SeamReader.read(Door.class.getClassLoader());
    this.classes = new ClassRewriter(table, new ClassHierarchy(platform::find, index::find));
  }

  /**
   * A rewriter for the entries of one class path.
   *
   * @param classPath jars and class directories; those that are missing are passed over
   * @param javaHome the JDK that the rewritten classes will run on
   * @throws IOException when an entry or the JDK cannot be read
   */
  public static ClassPathRewriter over(List<Path> classPath, Path javaHome) throws IOException {
    return new ClassPathRewriter(PlatformClasses.of(javaHome), ClassPathIndex.of(classPath));
  }

  /**
   * Rewrites one entry. Snap's own runtime is copied as it is.
   *
   * @param entry a jar or a class directory
   * @param output the jar to write; replaced when it exists
   * @throws SnapFailure {@link SnapCode#REWRITE} when a class file cannot be rewritten
   * @throws IOException when the entry cannot be read or the jar cannot be written
   */
  public RewriteReport rewrite(Path entry, Path output) throws IOException {
    int seen = 0;
    int changed = 0;
    try (ClassPathEntry source = ClassPathEntry.open(entry);
        JarWriter jar = new JarWriter(output)) {
      boolean isRuntime = source.read(RUNTIME) != null;
      for (String name : source.names()) {
        byte[] content = source.required(name);
        byte[] rewritten = isClass(name) && !isRuntime ? rewrite(entry, name, content) : null;
        jar.add(name, rewritten != null ? rewritten : content);
        seen += isClass(name) ? 1 : 0;
        changed += rewritten != null ? 1 : 0;
      }
    }
    return new RewriteReport(entry, output, seen, changed);
  }

  /** Every operation that seams cover, as users know it, with the seam class, sorted. */
  public static SortedMap<String, String> coveredOperations() {
    return SeamReader.read(Door.class.getClassLoader()).operations();
  }

  @Override
  public void close() throws IOException {
    try (platform) {
      index.close();
    }
  }

  private static boolean isClass(String name) {
    return name.endsWith(".class") && !name.endsWith("module-info.class");
  }

  private byte @Nullable [] rewrite(Path entry, String name, byte[] classFile) {
    try {
      return classes.rewrite(classFile);
    } catch (SnapFailure failure) {
      throw failure;
    } catch (RuntimeException broken) {
      String version =
          classFile.length < 8 ? "" : " (class file version " + (classFile[7] & 0xFF) + ")";
      throw new SnapFailure(
          SnapCode.REWRITE,
          entry.getFileName() + ": " + name + version + " cannot be rewritten",
          "The class file is damaged, or made for a Java version that Snap does not know yet."
              + " Replace the jar, or take it off the runtime class path.",
          broken);
    }
  }
}
