package dev.snap.recorder.tripwire;

import dev.snap.recorder.tripwire.wire.Wire;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Puts a call of the wire before each use of a watched native method in one class of the JDK, and
 * where a stylesheet's compiler has chosen a method that it will call. Adds no branches, so the
 * stack map frames stay valid. For one thread.
 */
final class Hooks {
  private static final int METHODREF = 10;
  private static final int INTERFACE_METHODREF = 11;

  /** What chooses the method or constructor that a stylesheet calls, and keeps it in a field. */
  private static final String STYLESHEET_FUNCTION =
      "com/sun/org/apache/xalan/internal/xsltc/compiler/FunctionCall";

  private static final Set<String> CHOSEN = Set.of("_chosenMethod", "_chosenConstructor");

  private static final String WIRE = Type.getInternalName(Wire.class);

  private final Ledger ledger;
  private final Set<Integer> placed = new HashSet<>();
  private final Set<String> linked = new HashSet<>();

  Hooks(Ledger ledger) {
    this.ledger = ledger;
  }

  /** Whether the class uses a watched native method, or calls others by name. */
  boolean hasSites(ClassReader reader) {
    if (isStylesheetFunction(reader.getClassName())) {
      return true;
    }
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int i = 1; i < reader.getItemCount(); i++) {
      int item = reader.getItem(i);
      if (item != 0 && isMethod(reader.readByte(item - 1)) && isWatched(reader, item, buffer)) {
        return true;
      }
    }
    return false;
  }

  /** The class file with the calls in it, {@code null} when it needs none. */
  byte @Nullable [] place(ClassReader reader) {
    if (!hasSites(reader)) {
      return null;
    }
    ClassWriter writer = new ClassWriter(reader, 0);
    reader.accept(new HookedClass(writer), 0);
    if (isStylesheetFunction(reader.getClassName()) && !linked.equals(CHOSEN)) {
      throw new IllegalStateException("fields are not " + CHOSEN + " but " + linked);
    }
    return writer.toByteArray();
  }

  /** The numbers of the methods before which a call was placed. */
  Set<Integer> placed() {
    return placed;
  }

  private boolean isWatched(ClassReader reader, int item, char[] buffer) {
    int nameAndType = reader.getItem(reader.readUnsignedShort(item + 2));
    String name = reader.readUTF8(nameAndType, buffer);
    String method = name + reader.readUTF8(nameAndType + 2, buffer);
    return ledger.mayWatch(method)
        && ledger.watched(reader.readClass(item, buffer), method) != null;
  }

  private static boolean isStylesheetFunction(String type) {
    return type.equals(STYLESHEET_FUNCTION);
  }

  private static boolean isMethod(int tag) {
    return tag == METHODREF || tag == INTERFACE_METHODREF;
  }

  private final class HookedClass extends ClassVisitor {
    HookedClass(ClassVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public MethodVisitor visitMethod(
        int access,
        String name,
        String descriptor,
        @Nullable String signature,
        String @Nullable [] exceptions) {
      return new HookedMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
    }
  }

  private final class HookedMethod extends MethodVisitor {
    HookedMethod(MethodVisitor next) {
      super(Opcodes.ASM9, next);
    }

    @Override
    public void visitMethodInsn(
        int opcode, String owner, String name, String descriptor, boolean isInterface) {
      touch(ledger.watched(owner, name + descriptor));
      super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
    }

    @Override
    public void visitInvokeDynamicInsn(
        String name, String descriptor, Handle bootstrap, Object... arguments) {
      for (Object each : arguments) {
        if (each instanceof Handle handle) {
          touch(ledger.watched(handle.getOwner(), handle.getName() + handle.getDesc()));
        }
      }
      super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
    }

    @Override
    public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
      if (opcode == Opcodes.PUTFIELD && isStylesheetFunction(owner) && CHOSEN.contains(name)) {
        linked.add(name);
        super.visitInsn(Opcodes.DUP);
        super.visitMethodInsn(
            Opcodes.INVOKESTATIC, WIRE, "linked", "(Ljava/lang/reflect/Executable;)V", false);
      }
      super.visitFieldInsn(opcode, owner, name, descriptor);
    }

    @Override
    public void visitMaxs(int maxStack, int maxLocals) {
      super.visitMaxs(maxStack + 1, maxLocals);
    }

    private void touch(@Nullable Integer number) {
      if (number != null) {
        placed.add(number);
        super.visitIntInsn(Opcodes.SIPUSH, number);
        super.visitMethodInsn(Opcodes.INVOKESTATIC, WIRE, "touch", "(I)V", false);
      }
    }
  }
}
