package dev.snap.recorder.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.launch.OrderKey;
import dev.snap.recorder.state.Described.Part;
import dev.snap.recorder.state.hprof.HeapClass;
import dev.snap.recorder.state.hprof.HeapClass.StaticField;
import dev.snap.recorder.state.hprof.HeapDump;
import dev.snap.recorder.state.hprof.HeapObject;
import dev.snap.recorder.state.hprof.HeapObject.ClassObject;
import dev.snap.recorder.state.hprof.HeapObject.Instance;
import dev.snap.recorder.state.hprof.HeapObject.ObjectArray;
import dev.snap.recorder.state.hprof.HeapObject.PrimitiveArray;
import dev.snap.recorder.state.hprof.HeapText;
import dev.snap.recorder.state.hprof.ValueType;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Objects that are compared by what they say and not by identity, written as text. */
final class Values {
  private static final int SHOWN = 64;
  private static final Map<String, ValueType> BOXES =
      Map.of(
          "java.lang.Boolean", ValueType.BOOLEAN,
          "java.lang.Character", ValueType.CHAR,
          "java.lang.Byte", ValueType.BYTE,
          "java.lang.Short", ValueType.SHORT,
          "java.lang.Integer", ValueType.INT,
          "java.lang.Long", ValueType.LONG,
          "java.lang.Float", ValueType.FLOAT,
          "java.lang.Double", ValueType.DOUBLE);

  private static final String VOID = "java.lang.Void";

  private final HeapDump heap;
  private final Locations locations;
  private final Map<Long, String> primitives;
  private final Map<HeapClass, Kind> kinds = new HashMap<>();

  Values(HeapDump heap, Locations locations) {
    this.heap = heap;
    this.locations = locations;
    this.primitives = primitives(heap);
  }

  private static Map<Long, String> primitives(HeapDump heap) {
    Map<Long, String> names = new HashMap<>();
    for (HeapClass type : heap.classes()) {
      ValueType box = BOXES.get(type.name());
      StaticField primitive =
          box == null && !type.name().equals(VOID) ? null : type.staticField("TYPE");
      if (primitive != null) {
        names.put(primitive.bits(), box == null ? "void" : box.keyword());
      }
    }
    return names;
  }

  /** The text of an object that is a value, or {@code null}. */
  @Nullable String text(HeapObject object) {
    if (object instanceof ClassObject known) {
      return "class " + ClassNames.stable(known.described().name());
    }
    if (!(object instanceof Instance instance)) {
      return null;
    }
    return switch (kinds.computeIfAbsent(instance.type(), Kind::of)) {
      case OBJECT -> null;
      case BOX -> boxed(BOXES.get(instance.type().name()), instance.bits("value"));
      case STRING -> HeapText.quoted(locations.replaceIn(HeapText.read(heap, instance)));
      case PRIMITIVE -> "class " + primitives.getOrDefault(instance.id(), "of a primitive type");
      case MEMBER -> member(instance);
      case CONSTANT -> constant(instance);
      case STUB -> "reference " + place(instance);
      case LOADER -> "the class loader of the service";
      case OURS -> "a " + ClassNames.stable(instance.type().name());
    };
  }

  /** The name that a start can find the object by, or {@code null}: {@link OrderKey}. */
  @Nullable String name(HeapObject object) {
    if (object instanceof ClassObject known) {
      return known.described().name();
    }
    if (!(object instanceof Instance instance)) {
      return null;
    }
    if (instance.type().isA("java.lang.Enum")) {
      return declaring(instance.type()).name()
          + OrderKey.CONSTANT
          + HeapText.read(heap, instance.bits("name"));
    }
    String module =
        instance.type().isA("java.lang.Module") ? HeapText.read(heap, instance.bits("name")) : null;
    return module == null ? null : OrderKey.MODULE + module;
  }

  /** The parts of a primitive array: its elements, or length and digest when they are many. */
  List<Part> parts(PrimitiveArray array) {
    byte[] content = array.content();
    if (array.element() == ValueType.BYTE && locations.occurIn(content)) {
      String text = locations.replaceIn(new String(content, UTF_8));
      return List.of(new Part("text", HeapText.quoted(text)));
    }
    if (array.length() > SHOWN) {
      return List.of(
          new Part("length", Integer.toString(array.length())),
          new Part("SHA-256", sha256(content)));
    }
    List<Part> parts = new ArrayList<>(array.length());
    for (int i = 0; i < array.length(); i++) {
      parts.add(new Part("[" + i + "]", array.element().text(array.element(i))));
    }
    return parts;
  }

  private static String boxed(@Nullable ValueType type, long bits) {
    if (type == null) {
      throw new IllegalArgumentException("no box");
    }
    return switch (type) {
      case LONG -> bits + "L";
      case FLOAT -> type.text(bits) + "f";
      case BYTE, SHORT -> "(" + type.keyword() + ") " + bits;
      default -> type.text(bits);
    };
  }

  private @Nullable String constant(Instance constant) {
    return declaring(constant.type()).name().replace('$', '.')
        + "."
        + HeapText.read(heap, constant.bits("name"));
  }

  private static HeapClass declaring(HeapClass type) {
    HeapClass parent = type.parent();
    return parent != null && !parent.name().equals("java.lang.Enum") ? parent : type;
  }

  private String place(Instance stub) {
    Instance reference = heap.instance(stub.bits("reference"));
    Instance place = reference == null ? null : heap.instance(reference.bits("place"));
    if (place == null) {
      return "outside the dump";
    }
    String instance = HeapText.read(heap, place.bits("instance"));
    return HeapText.read(heap, place.bits("service"))
        + "#"
        + place.bits("export")
        + (instance == null ? "" : "@" + instance);
  }

  private String member(Instance member) {
    StringBuilder text =
        new StringBuilder(
            ClassNames.simple(member.type().name()).toLowerCase(java.util.Locale.ROOT));
    text.append(' ').append(className(member.bits("clazz")));
    String name = HeapText.read(heap, member.bits("name"));
    text.append(name == null ? "" : "." + name);
    ObjectArray parameters = heap.array(member.bits("parameterTypes"));
    if (parameters != null) {
      List<String> types = new ArrayList<>();
      for (int i = 0; i < parameters.length(); i++) {
        types.add(className(parameters.element(i)));
      }
      text.append('(').append(String.join(", ", types)).append(')');
    }
    return text.append(member.bits("override") == 0 ? "" : ", accessible").toString();
  }

  private String className(long id) {
    HeapObject type = heap.object(id);
    return type instanceof ClassObject known
        ? ClassNames.stable(known.described().name())
        : primitives.getOrDefault(id, "primitive");
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the instances of a class are. */
  private enum Kind {
    OBJECT,
    BOX,
    STRING,
    PRIMITIVE,
    MEMBER,
    CONSTANT,
    STUB,
    LOADER,
    OURS;

    /** The loader of a service: one of its own where services are recorded, else the JVM's. */
    private static final Set<String> LOADERS =
        Set.of(
            "dev.snap.recorder.record.MembraneLoader",
            "jdk.internal.loader.ClassLoaders$AppClassLoader");

    static Kind of(HeapClass type) {
      String name = type.name();
      if (BOXES.containsKey(name)) {
        return BOX;
      }
      return switch (name) {
        case "java.lang.String" -> STRING;
        case "java.lang.Class" -> PRIMITIVE;
        case "java.lang.reflect.Method",
            "java.lang.reflect.Field",
            "java.lang.reflect.Constructor" ->
            MEMBER;
        default -> special(type, name);
      };
    }

    private static Kind special(HeapClass type, String name) {
      if (type.isA("java.lang.Enum")) {
        return CONSTANT;
      }
      if (LOADERS.contains(name)) {
        return LOADER;
      }
      if (type.isA("dev.snap.binding.Stub")) {
        return STUB;
      }
      // A membrane's loader is what any loader is: hidden by the rules, whatever its class.
      return name.startsWith("dev.snap.")
              && !name.startsWith("dev.snap.seam.")
              && !type.isA("java.lang.ClassLoader")
          ? OURS
          : OBJECT;
    }
  }
}
