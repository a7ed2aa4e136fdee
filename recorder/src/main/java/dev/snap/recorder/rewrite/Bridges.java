package dev.snap.recorder.rewrite;

import dev.snap.recorder.rewrite.Seam.Guard;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Private methods added to a class so that a method reference to a guarded operation meets its
 * guard: each runs the guard and then the operation.
 */
final class Bridges {
  private static final int ACCESS =
      Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;

  private final String owner;
  private final boolean isInterface;
  private final List<MethodNode> added = new ArrayList<>();

  Bridges(ClassNode type) {
    this.owner = type.name;
    this.isInterface = (type.access & Opcodes.ACC_INTERFACE) != 0;
  }

  /** The reference to a new method that runs the guard and then what the handle refers to. */
  Handle over(Handle handle, Guard guard, String operation) {
    String name = "snap$guarded$" + added.size();
    String descriptor = staticDescriptor(handle);
    MethodNode method = new MethodNode(ACCESS, name, descriptor, null, null);
    method.instructions.add(new LdcInsnNode(operation));
    method.instructions.add(call(guard.method()));
    perform(method, handle);
    added.add(method);
    return new Handle(Opcodes.H_INVOKESTATIC, owner, name, descriptor, isInterface);
  }

  /** Adds the methods to the class. */
  void addTo(ClassNode type) {
    type.methods.addAll(added);
  }

  /** The call of a seam. */
  static MethodInsnNode call(Seam.Method seam) {
    return new MethodInsnNode(
        Opcodes.INVOKESTATIC, seam.owner(), seam.name(), seam.descriptor(), false);
  }

  private static String staticDescriptor(Handle handle) {
    Type[] parameters = Type.getArgumentTypes(handle.getDesc());
    Type owner = Type.getObjectType(handle.getOwner());
    if (handle.getTag() == Opcodes.H_INVOKESTATIC) {
      return handle.getDesc();
    }
    if (handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      return Type.getMethodDescriptor(owner, parameters);
    }
    Type[] more = new Type[parameters.length + 1];
    more[0] = owner;
    System.arraycopy(parameters, 0, more, 1, parameters.length);
    return Type.getMethodDescriptor(Type.getReturnType(handle.getDesc()), more);
  }

  private static void perform(MethodNode method, Handle handle) {
    boolean creates = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (creates) {
      method.instructions.add(new TypeInsnNode(Opcodes.NEW, handle.getOwner()));
      method.instructions.add(new InsnNode(Opcodes.DUP));
    }
    int local = 0;
    for (Type each : Type.getArgumentTypes(method.desc)) {
      method.instructions.add(new VarInsnNode(each.getOpcode(Opcodes.ILOAD), local));
      local += each.getSize();
    }
    method.instructions.add(
        new MethodInsnNode(
            opcode(handle.getTag()),
            handle.getOwner(),
            handle.getName(),
            handle.getDesc(),
            handle.isInterface()));
    Type result = Type.getReturnType(method.desc);
    method.instructions.add(new InsnNode(result.getOpcode(Opcodes.IRETURN)));
    method.maxLocals = local;
    method.maxStack = Math.max(local + (creates ? 2 : 0), Math.max(result.getSize(), 1));
  }

  private static int opcode(int tag) {
    return switch (tag) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      default -> Opcodes.INVOKESPECIAL;
    };
  }
}
