package dev.snap.membrane.carried;

import dev.snap.wire.Codec;
import dev.snap.wire.References.Reference;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads one carried value, led by the same declared type that {@link ValueWriter} was led by. */
final class ValueReader {
  private final WireReader in;
  private final ClassLoader loader;

  ValueReader(WireReader in, ClassLoader loader) {
    this.in = in;
    this.loader = loader;
  }

  /** Reads a value behind its tag. */
  @Nullable Object read(int tag, Type declared) {
    int outer = in.open(tag & 7);
    Object value = null;
    if (in.hasNext()) {
      int kind = in.tag();
      int limit = in.open(kind & 7);
      value = readPresent(kind >>> 3, declared);
      in.close(limit);
    }
    in.close(outer);
    return value;
  }

  private @Nullable Object readPresent(int kind, Type declared) {
    return switch (kind) {
      case Format.TEXT -> readText();
      case Format.BYTES -> in.hasNext() ? bytes() : new byte[0];
      case Format.LIST -> Collections.unmodifiableList(elements(Types.argument(declared, 0)));
      case Format.SET ->
          Collections.unmodifiableSet(new LinkedHashSet<>(elements(Types.argument(declared, 0))));
      case Format.MAP -> readMap(declared);
      case Format.OPTIONAL -> readOptional(Types.argument(declared, 0));
      case Format.ARRAY -> readArray(declared);
      case Format.REFERENCE -> readReference(Types.raw(declared));
      case Format.RECORD -> readRecord(Types.raw(declared));
      case Format.CONSTANT -> readConstant(Types.raw(declared));
      case Format.CODED -> readCoded();
      case Format.BOOTSTRAP -> CarriedBootstrapReader.read(in, loader);
      case Format.PERMITTED -> readPermitted(Types.raw(declared));
      default -> throw new WireException("unknown kind of value " + kind);
    };
  }

  private Object readText() {
    String name = string(Format.NAME);
    TextForm<?> form = TextForm.named(name);
    if (form == null) {
      throw new WireException("unknown text form " + name);
    }
    try {
      return form.read(in.hasNext() ? string(Format.CONTENT) : "");
    } catch (RuntimeException e) {
      throw new WireException("no " + name + ": " + e.getMessage());
    }
  }

  private byte[] bytes() {
    expect(Format.CONTENT);
    return in.bytes();
  }

  private List<@Nullable Object> elements(Type declared) {
    List<@Nullable Object> elements = new ArrayList<>();
    while (in.hasNext()) {
      elements.add(read(in.tag(), declared));
    }
    return elements;
  }

  private Object readOptional(Type declared) {
    List<@Nullable Object> elements = elements(declared);
    return elements.isEmpty() ? Optional.empty() : Optional.ofNullable(elements.get(0));
  }

  private Object readMap(Type declared) {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    while (in.hasNext()) {
      Object key = read(in.tag(), Types.argument(declared, 0));
      map.put(key, read(in.tag(), Types.argument(declared, 1)));
    }
    return Collections.unmodifiableMap(map);
  }

  private Object readArray(Type declared) {
    Class<?> component = Types.raw(declared).getComponentType();
    if (component == null) {
      throw new WireException(declared.getTypeName() + " is no array");
    }
    List<@Nullable Object> elements = elements(Types.component(declared));
    Object array = Array.newInstance(component, elements.size());
    for (int i = 0; i < elements.size(); i++) {
      set(array, i, elements.get(i), component);
    }
    return array;
  }

  private static void set(Object array, int index, @Nullable Object value, Class<?> component) {
    boolean fits = value == null ? !component.isPrimitive() : fits(value, component);
    if (!fits) {
      throw new WireException("element " + index + " is no " + component.getTypeName());
    }
    Array.set(array, index, value);
  }

  private static boolean fits(Object value, Class<?> component) {
    return MethodType.methodType(component).wrap().returnType().isInstance(value);
  }

  private Object readReference(Class<?> declared) {
    String name = string(Format.NAME);
    String service = string(Format.SERVICE);
    long export = 0;
    String instance = null;
    while (in.hasNext()) {
      if (in.tag() >>> 3 == Format.EXPORT) {
        export = in.int64();
      } else {
        instance = in.string();
      }
    }
    Class<?> type = Types.isService(declared) ? declared : GeneratedNames.service(name, loader);
    return in.references().resolve(new Reference(service, export, instance), type);
  }

  private Object readRecord(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    if (components == null) {
      throw new WireException(type.getTypeName() + " is no record");
    }
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = read(in.tag(), components[i].getGenericType());
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new WireException(
          type.getTypeName() + " cannot be made from its components: " + e.getCause());
    }
  }

  private Object readConstant(Class<?> type) {
    String name = string(Format.NAME);
    if (!type.isEnum()) {
      throw new WireException(type.getTypeName() + " is no enum");
    }
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    throw new WireException(type.getTypeName() + " has no constant " + name);
  }

  private Object readCoded() {
    String name = string(Format.NAME);
    Codec<Object> codec = GeneratedNames.codec(name, loader);
    if (codec == null) {
      throw new WireException(name + " has no generated codec");
    }
    Object value = null;
    while (in.hasNext()) {
      value = codec.read(in, in.tag() & 7, value);
    }
    return codec.finish(value);
  }

  private @Nullable Object readPermitted(Class<?> sealed) {
    String name = string(Format.NAME);
    Class<?> type =
        Types.permitted(sealed).stream()
            .filter(permitted -> permitted.getName().equals(name))
            .findFirst()
            .orElseThrow(
                () -> new WireException(sealed.getTypeName() + " does not permit " + name));
    return read(in.tag(), type);
  }

  private String string(int field) {
    expect(field);
    return in.string();
  }

  private void expect(int field) {
    int tag = in.tag();
    if (tag >>> 3 != field) {
      throw new WireException("field " + (tag >>> 3) + " where " + field + " is expected");
    }
  }
}
