package dev.snap.recorder.state.hprof;

import dev.snap.recorder.state.hprof.HeapObject.ClassObject;
import dev.snap.recorder.state.hprof.HeapObject.Instance;
import dev.snap.recorder.state.hprof.HeapObject.ObjectArray;
import dev.snap.recorder.state.hprof.HeapObject.PrimitiveArray;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A heap dump with an index of its objects. For one thread. */
public final class HeapDump {
  private final DumpBytes bytes;
  private final LongIndex objects;
  private final LongIndex classNumbers = new LongIndex();
  private final List<HeapClass> classList;
  private final HeapClass classClass;
  private final Map<ValueType, HeapClass> primitiveArrays = new EnumMap<>(ValueType.class);

  private HeapDump(DumpBytes bytes, DumpIndex index) {
    this.bytes = bytes;
    this.objects = index.objects();
    this.classList = List.copyOf(index.classes().values());
    for (int i = 0; i < classList.size(); i++) {
      classNumbers.putIfAbsent(classList.get(i).id(), i);
    }
    this.classClass = synthetic("java.lang.Class");
    for (ValueType type : ValueType.values()) {
      primitiveArrays.put(type, synthetic(type.keyword() + "[]"));
    }
  }

  /**
   * Opens a dump and indexes it.
   *
   * @throws IOException when the file cannot be read
   * @throws DamagedDump when it is no heap dump, or a damaged one
   */
  public static HeapDump open(Path file) throws IOException {
    DumpBytes bytes = DumpBytes.map(file);
    return new HeapDump(bytes, DumpIndex.of(bytes));
  }

  /** All classes. */
  public Collection<HeapClass> classes() {
    return classList;
  }

  /** How many objects there are. */
  public int size() {
    return objects.size();
  }

  /** The object of that id, or {@code null} when the dump does not hold it. */
  public @Nullable HeapObject object(long id) {
    long at = objects.get(id);
    if (at >= 0) {
      return read(id, at);
    }
    long number = classNumbers.get(id);
    return number < 0 ? null : new ClassObject(id, classClass, classList.get((int) number));
  }

  /** The object of that id when it has fields, or {@code null}. */
  public @Nullable Instance instance(long id) {
    return object(id) instanceof Instance instance ? instance : null;
  }

  /** The object of that id when it is an array of references, or {@code null}. */
  public @Nullable ObjectArray array(long id) {
    return object(id) instanceof ObjectArray array ? array : null;
  }

  private HeapObject read(long id, long at) {
    int idSize = bytes.idSize();
    long body = at + 1 + idSize + 4;
    return switch (bytes.u1(at)) {
      case DumpIndex.INSTANCE -> {
        HeapClass type = type(bytes.id(body));
        yield new Instance(id, type, bytes, body + idSize + 4);
      }
      case DumpIndex.OBJECT_ARRAY ->
          new ObjectArray(id, type(bytes.id(body + 4)), bytes, body + 4 + idSize, bytes.i4(body));
      default -> {
        ValueType element = ValueType.of(bytes.u1(body + 4));
        HeapClass type = primitiveArrays.get(element);
        if (type == null || element == ValueType.OBJECT) {
          throw new DamagedDump("it holds a primitive array of references");
        }
        yield new PrimitiveArray(id, type, element, bytes, body + 5, bytes.i4(body));
      }
    };
  }

  private HeapClass type(long id) {
    long number = classNumbers.get(id);
    if (number < 0) {
      throw new DamagedDump("an object's class is missing");
    }
    return classList.get((int) number);
  }

  private static HeapClass synthetic(String name) {
    return new HeapClass(0, name, 0, 0, List.of(), List.of());
  }
}
