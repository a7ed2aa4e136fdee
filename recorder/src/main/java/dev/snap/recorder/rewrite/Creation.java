package dev.snap.recorder.rewrite;

import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** One {@code new} instruction and what its constructor call becomes. */
final class Creation {
  private final TypeInsnNode created;

  Creation(TypeInsnNode created) {
    this.created = created;
  }

  /**
   * Whether the new reference is on the stack once or twice in a row and nowhere else, which is all
   * that compilers emit.
   */
  boolean isPlain() {
    AbstractInsnNode first = next(created);
    AbstractInsnNode second = first != null && isDup(first) ? next(first) : first;
    return second == null || !movesReference(second.getOpcode());
  }

  /** Creates another class, with the same constructor. */
  void become(String name) {
    created.desc = name;
  }

  /**
   * Replaces the constructor call by one of a static method that returns the new object. The
   * arguments go to fresh locals while the uninitialised references are dropped from under them;
   * those locals are dead at every frame, so the frames stay valid.
   *
   * @param first the first fresh local
   * @return the first local that is still unused
   */
  int replace(MethodNode method, MethodInsnNode call, Seam.Method factory, int first) {
    Type[] arguments = Type.getArgumentTypes(call.desc);
    boolean kept = isDup(next(created));
    InsnList code = new InsnList();
    int local = first;
    for (int i = arguments.length - 1; i >= 0; i--) {
      code.add(new VarInsnNode(arguments[i].getOpcode(Opcodes.ISTORE), local));
      local += arguments[i].getSize();
    }
    int unused = local;
    code.add(new InsnNode(kept ? Opcodes.POP2 : Opcodes.POP));
    for (Type each : arguments) {
      local -= each.getSize();
      code.add(new VarInsnNode(each.getOpcode(Opcodes.ILOAD), local));
    }
    code.add(Bridges.call(factory));
    if (!kept) {
      code.add(new InsnNode(Opcodes.POP));
    }
    method.instructions.insert(call, code);
    method.instructions.remove(call);
    return unused;
  }

  private static boolean isDup(@Nullable AbstractInsnNode node) {
    return node != null && node.getOpcode() == Opcodes.DUP;
  }

  private static boolean movesReference(int opcode) {
    return opcode == Opcodes.ASTORE || opcode >= Opcodes.POP && opcode <= Opcodes.SWAP;
  }

  private static @Nullable AbstractInsnNode next(AbstractInsnNode node) {
    AbstractInsnNode next = node.getNext();
    while (next != null && next.getOpcode() < 0) {
      next = next.getNext();
    }
    return next;
  }
}
