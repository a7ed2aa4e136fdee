package dev.snap.recorder.rewrite;

import dev.snap.recorder.rewrite.Seam.Adapter;
import dev.snap.recorder.rewrite.Seam.Guard;
import dev.snap.recorder.rewrite.Seam.Replacement;
import dev.snap.recorder.rewrite.Seam.StandIn;
import dev.snap.recorder.rewrite.layout.LayoutConstants;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Rewrites the instructions of one method. */
final class MethodRewriter {
  private static final Seam.Method UNCOVERED =
      new Seam.Method("dev/snap/seam/Uncovered", "call", "(Ljava/lang/String;)V");

  private final SeamTable table;
  private final ClassHierarchy hierarchy;
  private final ClassNode type;
  private final HandleRewriter handles;
  private final Creations creations = new Creations();
  private int firstFresh;

  MethodRewriter(SeamTable table, ClassHierarchy hierarchy, ClassNode type, Bridges bridges) {
    this.table = table;
    this.hierarchy = hierarchy;
    this.type = type;
    this.handles = new HandleRewriter(table, hierarchy, bridges);
  }

  /** Rewrites the method in place. */
  void rewrite(MethodNode method) {
    firstFresh = method.maxLocals;
    for (AbstractInsnNode each : method.instructions.toArray()) {
      if (each.getOpcode() == Opcodes.NEW) {
        creations.begin(each);
      } else if (each instanceof InvokeDynamicInsnNode dynamic) {
        handles.rewrite(dynamic);
      } else if (each instanceof LdcInsnNode constant) {
        constant.cst = handles.rewrite(constant.cst);
      } else if (each instanceof FieldInsnNode field) {
        LayoutConstants.rewrite(method, field);
      } else if (each instanceof MethodInsnNode call) {
        rewrite(method, call);
      }
    }
  }

  private void rewrite(MethodNode method, MethodInsnNode call) {
    if (!call.name.equals(SeamTable.INIT)) {
      rewriteCall(method, call);
      return;
    }
    Creation creation = creations.end(call.owner);
    if (creation != null) {
      rewriteCreation(method, call, creation);
    } else if (!call.owner.equals(type.name)) {
      rewriteSuper(method, call);
    }
  }

  private void rewriteCall(MethodNode method, MethodInsnNode call) {
    Seam seam = table.called(call.owner, call.name, call.desc, hierarchy);
    if (seam instanceof Adapter adapter) {
      new Operands(adapter, receiver(call), firstFresh).adapt(method, call);
    }
    if (isSuper(call)) {
      rewriteSuperCall(method, call, seam);
    } else if (seam instanceof Guard guard) {
      guard(method, call, guard.method(), call.name);
    } else if (seam instanceof Replacement replacement) {
      method.instructions.set(call, Bridges.call(replacement.method()));
    }
  }

  private void rewriteSuperCall(MethodNode method, MethodInsnNode call, @Nullable Seam seam) {
    StandIn parent = table.standIn(call.owner);
    Replacement ofSuper = table.calledBySubclass(call.owner, call.name, call.desc, hierarchy);
    if (parent != null) {
      call.owner = parent.name();
    } else if (ofSuper != null) {
      method.instructions.set(call, Bridges.call(ofSuper.method()));
    } else if (seam instanceof Guard guard) {
      guard(method, call, guard.method(), call.name);
    } else if (seam instanceof Replacement replacement
        && !replacement.leavesSuper()
        && !replacement.isImplemented()) {
      guard(method, call, UNCOVERED, "super." + call.name);
    }
  }

  private void rewriteCreation(MethodNode method, MethodInsnNode call, Creation creation) {
    StandIn standIn = table.standIn(call.owner);
    Seam seam = table.created(call.owner, call.desc);
    if (seam instanceof Replacement replacement && creation.isPlain()) {
      int used = creation.replace(method, call, replacement.method(), firstFresh);
      method.maxLocals = Math.max(method.maxLocals, used);
    } else if (seam instanceof Replacement) {
      guard(method, call, UNCOVERED, "new");
    } else if (standIn != null && standIn.created()) {
      creation.become(standIn.name());
      call.owner = standIn.name();
    } else if (seam instanceof Guard guard) {
      guard(method, call, guard.method(), "new");
    }
  }

  private void rewriteSuper(MethodNode method, MethodInsnNode call) {
    StandIn standIn = table.standIn(call.owner);
    Guard guard = table.extended(call.owner, call.desc);
    if (standIn != null) {
      call.owner = standIn.name();
    } else if (guard != null) {
      guard(method, call, guard.method(), "super");
    }
  }

  /** A protected method is only called on objects of the class itself. */
  private String receiver(MethodInsnNode call) {
    return hierarchy.isBelow(type.name, call.owner) ? type.name : call.owner;
  }

  private boolean isSuper(MethodInsnNode call) {
    return call.getOpcode() == Opcodes.INVOKESPECIAL && !call.owner.equals(type.name);
  }

  private static void guard(
      MethodNode method, MethodInsnNode call, Seam.Method guard, String name) {
    InsnList before = new InsnList();
    before.add(new LdcInsnNode(HandleRewriter.words(call.owner, name)));
    before.add(Bridges.call(guard));
    method.instructions.insertBefore(call, before);
    method.maxStack++;
  }
}
