package dev.snap.recorder.state.hprof;

import dev.snap.recorder.state.hprof.HeapClass.HeapField;

/** An object in a dump. */
public sealed interface HeapObject {

  /** The object's id. */
  long id();

  /** The class of the object. */
  HeapClass type();

  /** An object with fields. */
  record Instance(long id, HeapClass type, DumpBytes bytes, long at) implements HeapObject {

    /** The value of a field as bits; an id when it is a reference. */
    public long bits(HeapField field) {
      return bytes.value(at + field.offset(), field.type());
    }

    /**
     * The value of the field of that name, the one of the most special class when there are
     * several; 0 when there is none.
     */
    public long bits(String name) {
      for (HeapField field : type.fields()) {
        if (field.name().equals(name)) {
          return bits(field);
        }
      }
      return 0;
    }
  }

  /** An array of references. */
  record ObjectArray(long id, HeapClass type, DumpBytes bytes, long at, int length)
      implements HeapObject {

    /** The id of an element, 0 for {@code null}. */
    public long element(int index) {
      return bytes.id(at + (long) index * bytes.idSize());
    }
  }

  /** An array of primitive values. */
  record PrimitiveArray(
      long id, HeapClass type, ValueType element, DumpBytes bytes, long at, int length)
      implements HeapObject {

    /** An element as bits. */
    public long element(int index) {
      return bytes.value(at + (long) index * element.size(8), element);
    }

    /** All elements as bytes, big end first; those of a {@code byte[]} as they are. */
    public byte[] content() {
      long size = (long) length * element.size(8);
      if (size > Integer.MAX_VALUE - 8) {
        throw new DamagedDump("it holds an array of " + size + " bytes");
      }
      return bytes.copy(at, (int) size);
    }
  }

  /**
   * The object of a class.
   *
   * @param described the class that it stands for
   */
  record ClassObject(long id, HeapClass type, HeapClass described) implements HeapObject {}
}
