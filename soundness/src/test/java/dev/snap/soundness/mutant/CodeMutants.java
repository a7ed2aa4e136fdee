package dev.snap.soundness.mutant;

import static org.objectweb.asm.Opcodes.IRETURN;
import static org.objectweb.asm.Opcodes.RETURN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Changes of the rewritten classes of a bundle: every place at which one of the {@link Edit}s can
 * be made, in the methods that run while the service is restored.
 */
final class CodeMutants {
  private static final List<String> CLASSES = List.of("DepotBootstrap", "Labels", "Ledger");

  private final String jar;
  private final Map<String, byte[]> entries = new TreeMap<>();

  /** The code in a jar of a bundle. */
  CodeMutants(Path bundle, String jar) throws IOException {
    this.jar = jar;
    try (ZipFile zip = new ZipFile(bundle.resolve("lib").resolve(jar).toFile())) {
      for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
        ZipEntry entry = all.nextElement();
        entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
  }

  /** All of them. */
  List<Mutant> all() {
    List<Mutant> all = new ArrayList<>();
    for (String name : CLASSES) {
      String file = "warehouse/" + name + ".class";
      byte[] bytes = entries.get(file);
      ClassNode type = read(bytes);
      for (int m = 0; m < type.methods.size(); m++) {
        MethodNode method = type.methods.get(m);
        if (method.name.startsWith("lambda$boot") || method.name.startsWith("$")) {
          continue; // runs in the imported service, or never
        }
        for (int i = 0; i < method.instructions.size(); i++) {
          for (Edit edit : Edit.values()) {
            if (edit.fits(type, method, i)) {
              all.add(mutant(file, bytes, m, i, edit, title(name, method, i, edit)));
            }
          }
        }
      }
    }
    return all;
  }

  private Mutant mutant(String file, byte[] bytes, int method, int at, Edit edit, String title) {
    return new Mutant(
        "code",
        title,
        bundle -> {
          ClassNode type = read(bytes);
          edit.apply(type, type.methods.get(method), at);
          ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
          type.accept(writer);
          write(bundle.resolve("lib").resolve(jar), file, writer.toByteArray());
        });
  }

  private void write(Path target, String changed, byte[] bytes) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(all)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        out.putNextEntry(new ZipEntry(each.getKey()));
        out.write(each.getKey().equals(changed) ? bytes : each.getValue());
        out.closeEntry();
      }
    }
    Files.delete(target);
    Files.write(target, all.toByteArray());
  }

  private static String title(String name, MethodNode method, int at, Edit edit) {
    int line = 0;
    for (AbstractInsnNode each = method.instructions.get(at); each != null; ) {
      if (each instanceof LineNumberNode number) {
        line = number.line;
        break;
      }
      each = each.getPrevious();
    }
    return edit + " in " + name + "." + method.name + ":" + line + " #" + at;
  }

  private static ClassNode read(byte[] bytes) {
    ClassNode type = new ClassNode();
    new ClassReader(bytes).accept(type, 0);
    return type;
  }

  /** Whether a method ends there. */
  static boolean isReturn(int opcode) {
    return opcode >= IRETURN && opcode <= RETURN;
  }
}
