package dev.snap.recorder.rewrite;

import dev.snap.recorder.rewrite.Seam.Adapter;
import dev.snap.recorder.rewrite.Seam.Guard;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Private methods added to a class so that a method reference to a covered operation meets its
 * seam: each runs the guard and then the operation, or what replaces it.
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
  Handle over(Handle handle, Type receiver, Guard guard, String operation) {
    MethodNode method = begun(handle, receiver);
    method.instructions.add(new LdcInsnNode(operation));
    method.instructions.add(call(guard.method()));
    perform(method, handle);
    return added(method);
  }

  /** The reference to a new method that has the handle's own types and calls the seam. */
  Handle to(Handle handle, Type receiver, Seam.Method seam) {
    MethodNode method = begun(handle, receiver);
    int local = load(method);
    method.instructions.add(call(seam));
    end(method, local, local);
    return added(method);
  }

  private MethodNode begun(Handle handle, Type receiver) {
    String name = "snap$guarded$" + added.size();
    return new MethodNode(ACCESS, name, staticDescriptor(handle, receiver), null, null);
  }

  private Handle added(MethodNode method) {
    added.add(method);
    return new Handle(Opcodes.H_INVOKESTATIC, owner, method.name, method.desc, isInterface);
  }

  /** The reference to a new method that adapts the operands and calls what the handle refers to. */
  Handle over(Handle handle, Type receiver, Adapter adapter) {
    String name = "snap$adapted$" + added.size();
    String descriptor = staticDescriptor(handle, receiver);
    MethodNode method = new MethodNode(ACCESS, name, descriptor, null, null);
    perform(method, handle);
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each instanceof MethodInsnNode call) {
        new Operands(adapter, handle.getOwner(), method.maxLocals).adapt(method, call);
      }
    }
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

  private static String staticDescriptor(Handle handle, Type receiver) {
    Type[] parameters = Type.getArgumentTypes(handle.getDesc());
    Type owner = Type.getObjectType(handle.getOwner());
    if (handle.getTag() == Opcodes.H_INVOKESTATIC) {
      return handle.getDesc();
    }
    if (handle.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      return Type.getMethodDescriptor(owner, parameters);
    }
    Type[] more = new Type[parameters.length + 1];
    more[0] = receiver;
    System.arraycopy(parameters, 0, more, 1, parameters.length);
    return Type.getMethodDescriptor(Type.getReturnType(handle.getDesc()), more);
  }

  private static void perform(MethodNode method, Handle handle) {
    boolean creates = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (creates) {
      method.instructions.add(new TypeInsnNode(Opcodes.NEW, handle.getOwner()));
      method.instructions.add(new InsnNode(Opcodes.DUP));
    }
    int local = load(method);
    method.instructions.add(
        new MethodInsnNode(
            opcode(handle.getTag()),
            handle.getOwner(),
            handle.getName(),
            handle.getDesc(),
            handle.isInterface()));
    end(method, local, local + (creates ? 2 : 0));
  }

  /** Loads all parameters; gives how many slots they take. */
  private static int load(MethodNode method) {
    int local = 0;
    for (Type each : Type.getArgumentTypes(method.desc)) {
      method.instructions.add(new VarInsnNode(each.getOpcode(Opcodes.ILOAD), local));
      local += each.getSize();
    }
    return local;
  }

  private static void end(MethodNode method, int locals, int stack) {
    Type result = Type.getReturnType(method.desc);
    method.instructions.add(new InsnNode(result.getOpcode(Opcodes.IRETURN)));
    method.maxLocals = locals;
    method.maxStack = Math.max(stack, Math.max(result.getSize(), 1));
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
