package dev.snap.wire;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays of objects as {@code repeated} fields. */
final class ArrayCodec<E> implements Codec<E[]> {
  private final SingularCodec<E> element;
  private final @Nullable ScalarCodec<E> packed;
  private final Class<E> type;

  ArrayCodec(Codec<E> element, Class<E> type) {
    this.element = WrapperCodec.singular(element);
    this.packed = SequenceCodec.packed(this.element);
    this.type = type;
  }

  @Override
  public void write(WireWriter out, int field, E[] value) {
    if (value == null) {
      throw WireException.missing("an array").at(field);
    }
    if (value.length > 0) {
      SequenceCodec.write(out, field, Arrays.asList(value), element, packed);
    }
  }

  @Override
  public E[] read(WireReader in, int wireType, E @Nullable [] soFar) {
    List<E> values = new ArrayList<>();
    if (soFar != null) {
      in.countPiece();
      values.addAll(Arrays.asList(soFar));
    }
    int field = in.lastField();
    do {
      SequenceCodec.read(in, wireType, values, element, packed);
    } while (in.continues(field, wireType));
    return values.toArray(empty());
  }

  @Override
  public E[] finish(E @Nullable [] soFar) {
    return soFar != null ? soFar : empty();
  }

  @SuppressWarnings("unchecked")
  private E[] empty() {
    return (E[]) Array.newInstance(type, 0);
  }
}
