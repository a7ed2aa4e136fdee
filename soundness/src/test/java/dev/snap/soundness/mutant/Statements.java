package dev.snap.soundness.mutant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * The statements of a method that stand alone: expressions that store in no variable and do not
 * branch.
 */
final class Statements {
  private final MethodNode method;
  private final List<int[]> ranges = new ArrayList<>();

  private Statements(MethodNode method, Frame<?>[] frames) {
    this.method = method;
    Set<LabelNode> targets = targets();
    int start = -1;
    for (int i = 0; i < frames.length; i++) {
      AbstractInsnNode at = method.instructions.get(i);
      boolean begins =
          at instanceof LineNumberNode && frames[i] != null && frames[i].getStackSize() == 0;
      if (begins) {
        close(start, i);
        start = i;
      } else if (at instanceof FrameNode
          || at instanceof LabelNode label && targets.contains(label)) {
        close(start, i);
        start = -1;
      }
    }
  }

  static Statements of(ClassNode type, MethodNode method) {
    try {
      return new Statements(
          method, new Analyzer<>(new BasicInterpreter()).analyze(type.name, method));
    } catch (AnalyzerException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether a statement begins there that another one follows. */
  boolean areTwoFrom(int at) {
    return place(at) >= 0;
  }

  /** Puts the statement that begins there behind the next one. */
  void swapFrom(int at) {
    int place = place(at);
    int[] first = ranges.get(place);
    int[] second = ranges.get(place + 1);
    List<AbstractInsnNode> moved = new ArrayList<>();
    for (int i = first[0]; i < first[1]; i++) {
      moved.add(method.instructions.get(i));
    }
    AbstractInsnNode behind = method.instructions.get(second[1] - 1);
    for (AbstractInsnNode each : moved) {
      method.instructions.remove(each);
      method.instructions.insert(behind, each);
      behind = each;
    }
  }

  private int place(int at) {
    for (int i = 0; i + 1 < ranges.size(); i++) {
      if (ranges.get(i)[0] == at && ranges.get(i)[1] == ranges.get(i + 1)[0]) {
        return i;
      }
    }
    return -1;
  }

  private void close(int start, int end) {
    if (start >= 0 && isAlone(start, end)) {
      ranges.add(new int[] {start, end});
    }
  }

  private boolean isAlone(int start, int end) {
    boolean calls = false;
    for (int i = start; i < end; i++) {
      AbstractInsnNode each = method.instructions.get(i);
      calls |= each instanceof MethodInsnNode;
      if (each instanceof JumpInsnNode
          || each instanceof VarInsnNode variable && variable.getOpcode() >= Opcodes.ISTORE
          || CodeMutants.isReturn(each.getOpcode())
          || each.getOpcode() == Opcodes.ATHROW) {
        return false;
      }
    }
    return calls;
  }

  private Set<LabelNode> targets() {
    Set<LabelNode> targets = new HashSet<>();
    for (AbstractInsnNode each : method.instructions) {
      if (each instanceof JumpInsnNode jump) {
        targets.add(jump.label);
      }
    }
    method.tryCatchBlocks.forEach(
        each -> {
          targets.add(each.start);
          targets.add(each.end);
          targets.add(each.handler);
        });
    return targets;
  }
}
