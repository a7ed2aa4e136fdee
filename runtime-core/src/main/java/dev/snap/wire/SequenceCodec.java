package dev.snap.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lists and sets as {@code repeated} fields, packed where protobuf packs; both forms are read. The
 * order is kept, what is read cannot be modified.
 */
abstract class SequenceCodec<E, C extends Collection<E>> implements Codec<C> {
  private final SingularCodec<E> element;
  private final @Nullable ScalarCodec<E> packed;

  private SequenceCodec(Codec<E> element) {
    this.element = WrapperCodec.singular(element);
    this.packed = packed(this.element);
  }

  static <E> Codec<List<E>> list(Codec<E> element) {
    return new Lists<>(element);
  }

  static <E> Codec<Collection<E>> collection(Codec<E> element) {
    return new AnyCollections<>(element);
  }

  static <E> Codec<Set<E>> set(Codec<E> element) {
    return new Sets<>(element);
  }

  /** The codec when its values are packed, else {@code null}. */
  static <E> @Nullable ScalarCodec<E> packed(SingularCodec<E> element) {
    return element instanceof ScalarCodec<E> scalar && scalar.packs() ? scalar : null;
  }

  /** Writes the elements of a list, set or array. */
  static <E> void write(
      WireWriter out,
      int field,
      Iterable<E> values,
      SingularCodec<E> element,
      @Nullable ScalarCodec<E> packed) {
    int index = 0;
    try {
      if (packed == null) {
        for (E value : values) {
          element.writeAlways(out, field, value);
          index++;
        }
        return;
      }
      int mark = out.open(field);
      for (E value : values) {
        if (value == null) {
          throw WireException.missing("an element");
        }
        packed.writeRaw(out, value);
        index++;
      }
      out.close(mark);
    } catch (WireException e) {
      throw e.element(field, index);
    }
  }

  /** Adds the elements of one occurrence. */
  static <E> void read(
      WireReader in,
      int wireType,
      Collection<E> values,
      SingularCodec<E> element,
      @Nullable ScalarCodec<E> packed) {
    if (packed == null || wireType != WireWriter.LENGTH) {
      int field = in.lastField();
      try {
        values.add(element.finish(element.read(in, wireType, null)));
      } catch (WireException e) {
        throw e.element(field, values.size());
      }
      return;
    }
    int limit = in.open(wireType);
    while (in.hasNext()) {
      values.add(packed.readRaw(in));
    }
    in.close(limit);
  }

  abstract C grow();

  abstract C seal(C values);

  @Override
  public final void write(WireWriter out, int field, C value) {
    if (value == null) {
      throw WireException.missing("a collection").at(field);
    }
    if (!value.isEmpty()) {
      write(out, field, value, element, packed);
    }
  }

  @Override
  public final C read(WireReader in, int wireType, @Nullable C soFar) {
    C values = soFar != null ? soFar : grow();
    read(in, wireType, values, element, packed);
    return values;
  }

  @Override
  public final C finish(@Nullable C soFar) {
    return seal(soFar != null ? soFar : grow());
  }

  private static final class Lists<E> extends SequenceCodec<E, List<E>> {
    Lists(Codec<E> element) {
      super(element);
    }

    @Override
    List<E> grow() {
      return new ArrayList<>();
    }

    @Override
    List<E> seal(List<E> values) {
      return Collections.unmodifiableList(values);
    }
  }

  private static final class AnyCollections<E> extends SequenceCodec<E, Collection<E>> {
    AnyCollections(Codec<E> element) {
      super(element);
    }

    @Override
    Collection<E> grow() {
      return new ArrayList<>();
    }

    @Override
    Collection<E> seal(Collection<E> values) {
      return Collections.unmodifiableList((List<E>) values);
    }
  }

  private static final class Sets<E> extends SequenceCodec<E, Set<E>> {
    Sets(Codec<E> element) {
      super(element);
    }

    @Override
    Set<E> grow() {
      return new LinkedHashSet<>();
    }

    @Override
    Set<E> seal(Set<E> values) {
      return Collections.unmodifiableSet(values);
    }
  }
}
