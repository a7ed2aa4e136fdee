package dev.snap.recorder.rewrite;

import dev.snap.recorder.rewrite.Seam.Adapter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The operands of a call that an adapter makes others of. They come as an array, which lies in a
 * fresh local while they are put back on the stack; it is dead at every frame.
 *
 * @param receiver the class that the receiver is known to be of
 * @param local a fresh local
 */
record Operands(Adapter adapter, String receiver, int local) {

  /** Puts the adapter before the call, and what it makes of the result after. */
  void adapt(MethodNode method, MethodInsnNode call) {
    InsnList before = new InsnList();
    before.add(Bridges.call(adapter.method()));
    before.add(new VarInsnNode(Opcodes.ASTORE, local));
    Type[] types = Type.getArgumentTypes(adapter.method().descriptor());
    types[0] = Type.getObjectType(receiver);
    int size = 0;
    for (int i = 0; i < types.length; i++) {
      before.add(new VarInsnNode(Opcodes.ALOAD, local));
      before.add(new IntInsnNode(Opcodes.BIPUSH, i));
      before.add(new InsnNode(Opcodes.AALOAD));
      restore(before, types[i]);
      size += types[i].getSize();
    }
    method.instructions.insertBefore(call, before);
    if (adapter.result() != null) {
      AbstractInsnNode after = Bridges.call(adapter.result());
      method.instructions.insert(call, after);
    }
    method.maxLocals = Math.max(method.maxLocals, local + 1);
    method.maxStack += 2 + size;
  }

  private static void restore(InsnList code, Type type) {
    if (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY) {
      code.add(new TypeInsnNode(Opcodes.CHECKCAST, type.getInternalName()));
      return;
    }
    String box =
        switch (type.getSort()) {
          case Type.INT -> "java/lang/Integer";
          case Type.BOOLEAN -> "java/lang/Boolean";
          case Type.LONG -> "java/lang/Long";
          default -> throw new IllegalArgumentException(type.getClassName());
        };
    code.add(new TypeInsnNode(Opcodes.CHECKCAST, box));
    code.add(
        new MethodInsnNode(
            Opcodes.INVOKEVIRTUAL,
            box,
            type.getClassName() + "Value",
            Type.getMethodDescriptor(type),
            false));
  }
}
