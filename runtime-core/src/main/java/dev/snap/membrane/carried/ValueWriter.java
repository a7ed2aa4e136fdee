package dev.snap.membrane.carried;

import dev.snap.Bootstrap;
import dev.snap.wire.Codec;
import dev.snap.wire.References.Reference;
import dev.snap.wire.WireException;
import dev.snap.wire.WireWriter;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes one carried value, led by its declared type: where that names the class, no name is
 * written; where it is open, a value needs a generated codec. Refuses everything that cannot cross.
 */
final class ValueWriter {
  private final WireWriter out;
  private final NotCarried refusals;

  ValueWriter(WireWriter out, NotCarried refusals) {
    this.out = out;
    this.refusals = refusals;
  }

  /**
   * Writes a value as a field.
   *
   * @param place where it stands, in the user's words
   */
  void write(int field, Type declared, @Nullable Object value, String place, int depth) {
    int mark = out.open(field);
    if (value != null) {
      if (depth > Format.MAX_DEPTH) {
        throw refusals.tooDeep(place);
      }
      try {
        writePresent(declared, value, place, depth);
      } catch (WireException e) {
        throw refusals.wire(place, String.valueOf(e.getMessage()));
      }
    }
    out.close(mark);
  }

  private void writePresent(Type declared, Object value, String place, int depth) {
    Class<?> raw = Types.raw(declared);
    TextForm<?> text = TextForm.of(value);
    if (text != null) {
      writeNamed(Format.TEXT, text.type().getName(), text.write(value));
    } else if (value instanceof byte[] bytes) {
      writeBytes(bytes);
    } else if (value instanceof Bootstrap<?> bootstrap) {
      writeBootstrap(bootstrap);
    } else if (!Types.services(value.getClass()).isEmpty()) {
      writeReference(raw, value, place);
    } else if (value.getClass().isArray() && raw.isArray()) {
      writeArray(Types.component(declared), value, place, depth);
    } else if (!writeContainer(declared, value, place, depth)) {
      writeUserValue(raw, value, place, depth);
    }
  }

  private boolean writeContainer(Type declared, Object value, String place, int depth) {
    if (value instanceof List<?> list) {
      writeAll(Format.LIST, accepts(declared, List.class, place), list, place, depth);
    } else if (value instanceof Set<?> set) {
      writeAll(Format.SET, accepts(declared, Set.class, place), set, place, depth);
    } else if (value instanceof Map<?, ?> map) {
      writeMap(accepts(declared, Map.class, place), map, place, depth);
    } else if (value instanceof Optional<?> optional) {
      writeAll(Format.OPTIONAL, declared, optional.stream().toList(), place, depth);
    } else {
      return false;
    }
    return true;
  }

  private Type accepts(Type declared, Class<?> crossesAs, String place) {
    Class<?> raw = Types.raw(declared);
    if (!raw.isAssignableFrom(crossesAs)) {
      throw refusals.declared(place, raw, crossesAs);
    }
    return declared;
  }

  private void writeAll(int kind, Type declared, Iterable<?> elements, String place, int depth) {
    Type element = Types.argument(declared, 0);
    int mark = out.open(kind);
    int index = 0;
    for (Object each : elements) {
      write(
          Format.ELEMENT,
          element,
          each,
          kind == Format.OPTIONAL ? place : place + "[" + index++ + "]",
          depth + 1);
    }
    out.close(mark);
  }

  private void writeMap(Type declared, Map<?, ?> map, String place, int depth) {
    int mark = out.open(Format.MAP);
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      write(
          Format.ELEMENT,
          Types.argument(declared, 0),
          entry.getKey(),
          "key in " + place,
          depth + 1);
      String at = place + "[" + entry.getKey() + "]";
      write(Format.ELEMENT, Types.argument(declared, 1), entry.getValue(), at, depth + 1);
    }
    out.close(mark);
  }

  private void writeArray(Type component, Object array, String place, int depth) {
    int mark = out.open(Format.ARRAY);
    for (int i = 0; i < Array.getLength(array); i++) {
      write(Format.ELEMENT, component, Array.get(array, i), place + "[" + i + "]", depth + 1);
    }
    out.close(mark);
  }

  private void writeUserValue(Class<?> raw, Object value, String place, int depth) {
    Class<?> type =
        value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    if (raw == type && (type.isRecord() || type.isEnum())) {
      writeKnown(type, value, place, depth);
    } else if ((type.isRecord() || type.isEnum())
        && raw.isSealed()
        && Types.permitted(raw).contains(type)) {
      int mark = out.open(Format.PERMITTED);
      out.string(Format.NAME, type.getName());
      write(Format.CONTENT, type, value, place, depth + 1);
      out.close(mark);
    } else {
      writeCoded(type, value, place);
    }
  }

  private void writeKnown(Class<?> type, Object value, String place, int depth) {
    if (value instanceof Enum<?> constant) {
      int mark = out.open(Format.CONSTANT);
      out.string(Format.NAME, constant.name());
      out.close(mark);
      return;
    }
    int mark = out.open(Format.RECORD);
    for (RecordComponent component : type.getRecordComponents()) {
      String at = place + "." + component.getName();
      write(
          Format.ELEMENT,
          component.getGenericType(),
          component(value, component, at),
          at,
          depth + 1);
    }
    out.close(mark);
  }

  private @Nullable Object component(Object owner, RecordComponent component, String place) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException | RuntimeException e) {
      throw refusals.closed(place, owner.getClass());
    }
  }

  private void writeCoded(Class<?> type, Object value, String place) {
    Codec<Object> codec = GeneratedNames.codec(type.getName(), type.getClassLoader());
    if (codec == null) {
      throw type.isRecord() || type.isEnum()
          ? refusals.nameless(place, type)
          : refusals.type(place, type);
    }
    int mark = out.open(Format.CODED);
    out.string(Format.NAME, type.getName());
    codec.write(out, Format.CONTENT, value);
    out.close(mark);
  }

  private void writeReference(Class<?> declared, Object value, String place) {
    Class<?> type = declared;
    if (!Types.isService(declared)) {
      List<Class<?>> services = Types.services(value.getClass());
      if (services.size() > 1) {
        throw refusals.ambiguous(place, value.getClass());
      }
      type = services.get(0);
    }
    Reference reference = export(type, value);
    int mark = out.open(Format.REFERENCE);
    out.string(Format.NAME, type.getName());
    out.string(Format.SERVICE, reference.service());
    out.int64(Format.EXPORT, reference.export());
    if (reference.instance() != null) {
      out.string(Format.INSTANCE, reference.instance());
    }
    out.close(mark);
  }

  private <S> Reference export(Class<S> type, Object value) {
    return out.references().export(type.cast(value), type);
  }

  private void writeBootstrap(Bootstrap<?> bootstrap) {
    int mark = out.open(Format.BOOTSTRAP);
    CarriedBootstrapWriter.write(out, bootstrap);
    out.close(mark);
  }

  private void writeNamed(int kind, String name, String content) {
    int mark = out.open(kind);
    out.string(Format.NAME, name);
    out.string(Format.CONTENT, content);
    out.close(mark);
  }

  private void writeBytes(byte[] bytes) {
    int mark = out.open(Format.BYTES);
    out.bytes(Format.CONTENT, bytes);
    out.close(mark);
  }
}
