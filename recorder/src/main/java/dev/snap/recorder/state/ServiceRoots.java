package dev.snap.recorder.state;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.recorder.state.hprof.HeapClass;
import dev.snap.recorder.state.hprof.HeapClass.StaticField;
import dev.snap.recorder.state.hprof.HeapDump;
import dev.snap.recorder.state.hprof.HeapObject.Instance;
import dev.snap.recorder.state.hprof.HeapObject.ObjectArray;
import dev.snap.recorder.state.hprof.HeapText;
import dev.snap.recorder.state.hprof.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the state of one service starts in one dump.
 *
 * @param statics the classes of the service that have static fields, by name
 * @param exports the ids of the exported objects, by number
 */
public record ServiceRoots(List<HeapClass> statics, List<Long> exports) {
  private static final String DOOR = "dev.snap.seam.Door";
  private static final List<String> NEVER =
      List.of("dev.snap.", "jdk.", "sun.", "com.sun.tools.", "com.sun.source.");

  /**
   * Finds the roots of a service.
   *
   * @throws SnapFailure with {@link SnapCode#PROOF_FAILED} when the dump does not hold it
   */
  public static ServiceRoots find(HeapDump heap, StateRoots roots) {
    for (HeapClass door : heap.classes()) {
      Instance membrane = door.name().equals(DOOR) ? membrane(heap, door) : null;
      if (membrane != null
          && roots.service().equals(HeapText.read(heap, membrane.bits("service")))) {
        return new ServiceRoots(statics(heap, door.loader(), roots), exports(heap, membrane));
      }
    }
    throw new SnapFailure(
        SnapCode.PROOF_FAILED,
        "The heap dump does not hold the service '" + roots.service() + "'.",
        "Its JVM ended or was another one; look at its output above.");
  }

  private static @Nullable Instance membrane(HeapDump heap, HeapClass door) {
    StaticField field = door.staticField("membrane");
    return field == null ? null : heap.instance(field.bits());
  }

  private static List<HeapClass> statics(HeapDump heap, long loader, StateRoots roots) {
    return heap.classes().stream()
        .filter(
            type ->
                type.loader() == loader && !type.name().endsWith("[]") && isOwn(type.name(), roots))
        .filter(type -> type.statics().stream().anyMatch(ServiceRoots::isState))
        .sorted(Comparator.comparing(HeapClass::name))
        .toList();
  }

  private static boolean isOwn(String name, StateRoots roots) {
    return !ClassNames.isMade(name)
        && NEVER.stream().noneMatch(name::startsWith)
        && roots.foreign().stream().noneMatch(name::startsWith);
  }

  /**
   * Whether a static field is state: one at its default is as good as a class that is not
   * initialised yet.
   */
  public static boolean isState(StaticField field) {
    return field.bits() != 0
        && !field.name().equals("$assertionsDisabled")
        && !(field.type() == ValueType.OBJECT && field.name().startsWith("<"));
  }

  private static List<Long> exports(HeapDump heap, Instance membrane) {
    List<Long> exports = new ArrayList<>();
    Instance table = heap.instance(membrane.bits("references"));
    Instance list = table == null ? null : heap.instance(table.bits("exports"));
    ObjectArray elements = list == null ? null : heap.array(list.bits("elementData"));
    if (list != null && elements != null) {
      int size = (int) list.bits("size");
      for (int i = 0; i < size && i < elements.length(); i++) {
        exports.add(elements.element(i));
      }
    }
    return exports;
  }
}
