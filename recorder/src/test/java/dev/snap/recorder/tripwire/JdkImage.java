package dev.snap.recorder.tripwire;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The class files of some modules of the running JDK. */
final class JdkImage {
  private final Map<String, ClassReader> classes = new HashMap<>();
  private final List<String> natives = new ArrayList<>();

  private JdkImage() {}

  static JdkImage of(String... modules) throws IOException {
    JdkImage image = new JdkImage();
    for (String module : modules) {
      Path root = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules/" + module);
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(each -> each.toString().endsWith(".class")).toList()) {
          image.add(new ClassReader(Files.readAllBytes(file)));
        }
      }
    }
    return image;
  }

  Iterable<ClassReader> classes() {
    return classes.values();
  }

  /** Every native method, as the ledger writes it, sorted. */
  TreeSet<String> natives() {
    return new TreeSet<>(natives);
  }

  /** Whether a class is another one or inherits from it. */
  boolean isSubtype(String type, String of) {
    if (type.equals(of)) {
      return true;
    }
    ClassReader reader = classes.get(type);
    if (reader == null) {
      return false;
    }
    @Nullable String parent = reader.getSuperName();
    return (parent != null && isSubtype(parent, of))
        || Stream.of(reader.getInterfaces()).anyMatch(each -> isSubtype(each, of));
  }

  private void add(ClassReader reader) {
    classes.put(reader.getClassName(), reader);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9) {
          @Override
          public @Nullable MethodVisitor visitMethod(
              int access,
              String name,
              String descriptor,
              @Nullable String signature,
              String @Nullable [] exceptions) {
            if ((access & Opcodes.ACC_NATIVE) != 0) {
              String owner = Objects.requireNonNull(reader.getClassName());
              natives.add(owner.replace('/', '.') + "." + name + descriptor);
            }
            return null;
          }
        },
        ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
  }
}
