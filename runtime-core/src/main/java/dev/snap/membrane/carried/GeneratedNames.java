package dev.snap.membrane.carried;

import dev.snap.binding.Binding;
import dev.snap.wire.Codec;
import dev.snap.wire.WireException;
import org.jspecify.annotations.Nullable;

/**
 * Finds what the annotation processor generated for a type that is known by name only. A name in
 * carried bytes can lead to nothing but a generated codec or binding: no other class is initialised
 * for it.
 */
final class GeneratedNames {
  private GeneratedNames() {}

  /** The codec of a type, or {@code null} when none was generated. */
  @SuppressWarnings("unchecked")
  static @Nullable Codec<Object> codec(String type, @Nullable ClassLoader loader) {
    return (Codec<Object>) constant(type, "Codec", "CODEC", Codec.class, loader);
  }

  /** The service interface of that name. */
  static Class<?> service(String type, @Nullable ClassLoader loader) {
    Binding<?> binding = constant(type, "Binding", "BINDING", Binding.class, loader);
    if (binding == null) {
      throw new WireException(type + " has no generated binding");
    }
    return binding.type();
  }

  private static <T> @Nullable T constant(
      String type, String suffix, String constant, Class<T> kind, @Nullable ClassLoader loader) {
    try {
      Class<?> generated = Class.forName(type.replace('$', '_') + suffix, false, loader);
      return kind.isAssignableFrom(generated)
          ? kind.cast(generated.getField(constant).get(null))
          : null;
    } catch (ReflectiveOperationException | LinkageError e) {
      return null;
    }
  }
}
