package dev.snap.recorder.state.hprof;

import dev.snap.recorder.state.hprof.HeapClass.StaticField;
import dev.snap.recorder.state.hprof.HeapObject.ClassObject;
import dev.snap.recorder.state.hprof.HeapObject.Instance;
import dev.snap.recorder.state.hprof.HeapObject.ObjectArray;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which place in a class file each lambda comes from. The JVM numbers the classes of lambdas anew
 * in every run; what lasts is the place of their call site among the resolved references of the
 * class around them, which HotSpot dumps as a static field.
 */
public final class LambdaSites {
  private static final String RESOLVED = "<resolved_references>";

  /** How many method handles may stand between a call site and what it makes. */
  private static final int MOST_HANDLES = 4;

  private final HeapDump heap;
  private final Map<Long, Integer> sites = new HashMap<>();

  private LambdaSites(HeapDump heap) {
    this.heap = heap;
  }

  /** Finds the lambdas of all classes but the JVM's own, which an archive may hold unlinked. */
  public static LambdaSites of(HeapDump heap) {
    LambdaSites found = new LambdaSites(heap);
    for (HeapClass type : heap.classes()) {
      StaticField resolved = type.loader() == 0 ? null : type.staticField(RESOLVED);
      ObjectArray references = resolved == null ? null : heap.array(resolved.bits());
      for (int i = 0; references != null && i < references.length(); i++) {
        found.addSite(i, heap.instance(references.element(i)));
      }
    }
    return found;
  }

  /** The place of the lambda of that class, or {@code null} when it is none or not known. */
  public @Nullable Integer site(HeapClass lambda) {
    return sites.get(lambda.id());
  }

  private void addSite(int place, @Nullable Instance handle) {
    if (handle != null && handle.type().isA("java.lang.invoke.MethodHandle")) {
      HeapClass made = made(handle, 0);
      if (made != null) {
        sites.putIfAbsent(made.id(), place);
      }
    }
  }

  /** The class of the lambda that a method handle returns: the same object always, or a new one. */
  private @Nullable HeapClass made(@Nullable Instance handle, int depth) {
    if (handle == null || depth > MOST_HANDLES) {
      return null;
    }
    for (String field : new String[] {"argL0", "member", "initMethod", "instanceClass"}) {
      HeapObject held = heap.object(handle.bits(field));
      HeapClass made = held == null ? null : lambda(held, depth);
      if (made != null) {
        return made;
      }
    }
    return null;
  }

  private @Nullable HeapClass lambda(HeapObject held, int depth) {
    if (held instanceof ClassObject type) {
      return lambda(type.described());
    }
    if (held instanceof Instance instance) {
      if (instance.type().isA("java.lang.invoke.MethodHandle")) {
        return made(instance, depth + 1);
      }
      HeapObject owner = heap.object(instance.bits("clazz"));
      return owner instanceof ClassObject type ? lambda(type.described()) : lambda(instance.type());
    }
    return null;
  }

  private static @Nullable HeapClass lambda(HeapClass type) {
    return type.name().contains("$$Lambda") ? type : null;
  }
}
