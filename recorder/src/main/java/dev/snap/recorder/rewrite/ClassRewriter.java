package dev.snap.recorder.rewrite;

import dev.snap.recorder.rewrite.Seam.StandIn;
import dev.snap.recorder.rewrite.layout.LayoutConstants;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Rewrites one class file: what it calls of the JDK goes to seams. Adds no branches, so the stack
 * map frames of the compiler stay valid. For one thread.
 */
final class ClassRewriter {
  private static final int FIELDREF = 9;
  private static final int METHODREF = 10;
  private static final int INTERFACE_METHODREF = 11;

  private final SeamTable table;
  private final ClassHierarchy hierarchy;

  ClassRewriter(SeamTable table, ClassHierarchy hierarchy) {
    this.table = table;
    this.hierarchy = hierarchy;
  }

  /**
   * Rewrites a class file.
   *
   * @return the new class file, {@code null} when there is nothing to rewrite
   * @throws RuntimeException when it is not a class file that can be read
   */
  byte @Nullable [] rewrite(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    if (!mentionsCovered(reader)) {
      return null;
    }
    ClassNode type = new ClassNode();
    reader.accept(type, 0);
    StandIn parent = table.standIn(type.superName);
    Bridges bridges = new Bridges(type);
    for (MethodNode method : type.methods) {
      new MethodRewriter(table, hierarchy, type, bridges).rewrite(method);
    }
    if (parent != null) {
      type.superName = parent.name();
    }
    bridges.addTo(type);
    ClassWriter writer = new ClassWriter(0);
    type.accept(writer);
    byte[] rewritten = writer.toByteArray();
    return Arrays.equals(rewritten, copy(reader)) ? null : rewritten;
  }

  /** What is written of the class when nothing is rewritten: its constants may only be listed. */
  private static byte[] copy(ClassReader reader) {
    ClassNode type = new ClassNode();
    reader.accept(type, 0);
    ClassWriter writer = new ClassWriter(0);
    type.accept(writer);
    return writer.toByteArray();
  }

  private boolean mentionsCovered(ClassReader reader) {
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int item = reader.getItem(i);
      int tag = item == 0 ? 0 : reader.readByte(item - 1);
      if (isMethod(tag) && covers(reader, item, buffer)
          || tag == FIELDREF && isLayoutConstant(reader, item, buffer)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMethod(int tag) {
    return tag == METHODREF || tag == INTERFACE_METHODREF;
  }

  private static boolean isLayoutConstant(ClassReader reader, int item, char[] buffer) {
    int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
    return LayoutConstants.has(
        reader.readClass(item, buffer), reader.readUTF8(nameAndType, buffer));
  }

  private boolean covers(ClassReader reader, int item, char[] buffer) {
    String owner = reader.readClass(item, buffer);
    int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
    return owner.equals(HandleRewriter.RECORD_METHODS)
        || owner.equals(HandleRewriter.CONCATENATIONS)
        || table.covers(
            owner,
            reader.readUTF8(nameAndType, buffer),
            reader.readUTF8(nameAndType + 2, buffer),
            hierarchy);
  }
}
