package dev.snap.recorder.state.hprof;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.recorder.state.hprof.HeapClass.DeclaredField;
import dev.snap.recorder.state.hprof.HeapClass.StaticField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pass over a dump that notes where everything stands. Format: {@code hprof_b_spec.h} and
 * {@code heapDumper.cpp} of OpenJDK.
 */
final class DumpIndex {
  /** Record inside a heap dump: an object with fields. */
  static final int INSTANCE = 0x21;

  /** Record inside a heap dump: an array of references. */
  static final int OBJECT_ARRAY = 0x22;

  private static final int PRIMITIVE_ARRAY = 0x23;
  private static final int CLASS = 0x20;
  private static final int TEXT = 0x01;
  private static final int LOAD_CLASS = 0x02;
  private static final int HEAP_DUMP = 0x0C;
  private static final int HEAP_DUMP_SEGMENT = 0x1C;
  private static final int HEAP_DUMP_END = 0x2C;
  private static final String MAGIC = "JAVA PROFILE 1.0.2\0";

  private final DumpBytes bytes;
  private final LongIndex texts = new LongIndex();
  private final LongIndex classNames = new LongIndex();
  private final LongIndex objects = new LongIndex();
  private final Map<Long, HeapClass> classes = new LinkedHashMap<>();
  private final Map<Long, String> names = new LinkedHashMap<>();
  private final List<Long> classRecords = new ArrayList<>();
  private int idSize;

  private DumpIndex(DumpBytes bytes) {
    this.bytes = bytes;
  }

  static DumpIndex of(DumpBytes bytes) {
    DumpIndex index = new DumpIndex(bytes);
    long start = index.readHeader();
    index.readRecords(start);
    index.readClasses();
    return index;
  }

  LongIndex objects() {
    return objects;
  }

  Map<Long, HeapClass> classes() {
    return classes;
  }

  private long readHeader() {
    if (bytes.size() < MAGIC.length() + 12
        || !MAGIC.equals(new String(bytes.copy(0, MAGIC.length()), UTF_8))) {
      throw new DamagedDump("it does not start with JAVA PROFILE 1.0.2");
    }
    idSize = bytes.i4(MAGIC.length());
    if (idSize != 4 && idSize != 8) {
      throw new DamagedDump("its ids have " + idSize + " bytes");
    }
    bytes.idSize(idSize);
    return MAGIC.length() + 12L;
  }

  private void readRecords(long start) {
    boolean ended = false;
    long at = start;
    while (at < bytes.size()) {
      int tag = bytes.u1(at);
      long body = at + 9;
      long end = body + bytes.u4(at + 5);
      if (end > bytes.size()) {
        throw new DamagedDump("it ends early, at byte " + bytes.size());
      }
      switch (tag) {
        case TEXT -> texts.putIfAbsent(bytes.id(body), body - 4);
        case LOAD_CLASS -> classNames.putIfAbsent(bytes.id(body + 4), bytes.id(body + 8 + idSize));
        case HEAP_DUMP_SEGMENT -> readSegment(body, end);
        case HEAP_DUMP -> {
          readSegment(body, end);
          ended = true;
        }
        case HEAP_DUMP_END -> ended = true;
        default -> {}
      }
      at = end;
    }
    if (!ended) {
      throw new DamagedDump("it ends early, at byte " + bytes.size());
    }
  }

  private void readSegment(long start, long end) {
    long at = start;
    while (at < end) {
      at += 1 + length(at);
    }
    if (at != end) {
      throw new DamagedDump("a segment ends inside an object");
    }
  }

  /** Notes the record and tells its length without the tag. */
  private long length(long at) {
    int tag = bytes.u1(at);
    return switch (tag) {
      case 0xFF, 0x05, 0x07 -> idSize;
      case 0x01 -> 2L * idSize;
      case 0x02, 0x03, 0x08 -> idSize + 8L;
      case 0x04, 0x06 -> idSize + 4L;
      case CLASS -> {
        classRecords.add(at + 1);
        yield classLength(at + 1);
      }
      case INSTANCE -> noted(at, 2L * idSize + 8 + bytes.u4(at + 5 + 2L * idSize));
      case OBJECT_ARRAY -> noted(at, 2L * idSize + 8 + bytes.u4(at + 5 + idSize) * idSize);
      case PRIMITIVE_ARRAY -> {
        int size = ValueType.of(bytes.u1(at + 9 + idSize)).size(idSize);
        yield noted(at, idSize + 9L + bytes.u4(at + 5 + idSize) * size);
      }
      default -> throw new DamagedDump("it holds an unknown record 0x" + Integer.toHexString(tag));
    };
  }

  private long noted(long at, long length) {
    objects.putIfAbsent(bytes.id(at + 1), at);
    return length;
  }

  private long classLength(long start) {
    long at = constantsEnd(start);
    int statics = bytes.u2(at);
    at += 2;
    for (int i = 0; i < statics; i++) {
      at += idSize + 1L + ValueType.of(bytes.u1(at + idSize)).size(idSize);
    }
    return at + 2 + bytes.u2(at) * (idSize + 1L) - start;
  }

  private long constantsEnd(long start) {
    long at = start + 7L * idSize + 8;
    int constants = bytes.u2(at);
    at += 2;
    for (int i = 0; i < constants; i++) {
      at += 3L + ValueType.of(bytes.u1(at + 2)).size(idSize);
    }
    return at;
  }

  private void readClasses() {
    for (long at : classRecords) {
      HeapClass read = readClass(at);
      classes.putIfAbsent(read.id(), read);
    }
    for (HeapClass each : classes.values()) {
      each.parent(classes.get(each.superId()));
    }
    for (HeapClass each : classes.values()) {
      each.layOut(idSize);
    }
  }

  private HeapClass readClass(long start) {
    long id = bytes.id(start);
    long at = constantsEnd(start);
    List<StaticField> statics = new ArrayList<>();
    int count = bytes.u2(at);
    at += 2;
    for (int i = 0; i < count; i++) {
      ValueType type = ValueType.of(bytes.u1(at + idSize));
      statics.add(new StaticField(text(bytes.id(at)), type, bytes.value(at + idSize + 1, type)));
      at += idSize + 1L + type.size(idSize);
    }
    List<DeclaredField> fields = new ArrayList<>();
    count = bytes.u2(at);
    at += 2;
    for (int i = 0; i < count; i++) {
      fields.add(new DeclaredField(text(bytes.id(at)), ValueType.of(bytes.u1(at + idSize))));
      at += idSize + 1L;
    }
    long superId = bytes.id(start + idSize + 4);
    long loader = bytes.id(start + 2L * idSize + 4);
    return new HeapClass(id, className(text(classNames.get(id))), loader, superId, statics, fields);
  }

  private static String className(String internal) {
    int dimensions = internal.lastIndexOf('[') + 1;
    String last = internal.substring(dimensions);
    String element = dimensions > 0 ? element(last) : last;
    return element.replace('/', '.') + "[]".repeat(dimensions);
  }

  private static String element(String descriptor) {
    return switch (descriptor) {
      case "Z" -> "boolean";
      case "B" -> "byte";
      case "S" -> "short";
      case "C" -> "char";
      case "I" -> "int";
      case "J" -> "long";
      case "F" -> "float";
      case "D" -> "double";
      default -> {
        if (!descriptor.startsWith("L") || !descriptor.endsWith(";")) {
          throw new DamagedDump("an array has elements of no type");
        }
        yield descriptor.substring(1, descriptor.length() - 1);
      }
    };
  }

  private String text(long id) {
    return names.computeIfAbsent(id, this::readText);
  }

  private String readText(long id) {
    long at = texts.get(id);
    if (at < 0) {
      throw new DamagedDump("a name is missing");
    }
    return new String(bytes.copy(at + 4 + idSize, (int) (bytes.u4(at) - idSize)), UTF_8);
  }
}
