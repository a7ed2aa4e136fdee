package dev.snap.recorder.rewrite;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Pairs each {@code new} instruction of a method with its constructor call. Compilers nest them as
 * parentheses do, so the call belongs to the last open {@code new} of its class; one that stays
 * open because its call was unreachable does no harm.
 */
final class Creations {
  private final Deque<TypeInsnNode> open = new ArrayDeque<>();

  /** Meets a {@code new}. */
  void begin(AbstractInsnNode created) {
    open.push((TypeInsnNode) created);
  }

  /**
   * Meets a constructor call.
   *
   * @return the creation that it completes, {@code null} when it is a {@code super} or {@code this}
   *     call
   */
  @Nullable Creation end(String owner) {
    for (Iterator<TypeInsnNode> each = open.iterator(); each.hasNext(); ) {
      TypeInsnNode created = each.next();
      if (created.desc.equals(owner)) {
        each.remove();
        return new Creation(created);
      }
    }
    return null;
  }
}
