package dev.snap.recorder.state.hprof;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A class in a dump. */
public final class HeapClass {
  private final long id;
  private final String name;
  private final long loader;
  private final long superId;
  private final List<StaticField> statics;
  private final List<DeclaredField> declared;
  private @Nullable HeapClass parent;
  private List<HeapField> fields = List.of();

  HeapClass(
      long id,
      String name,
      long loader,
      long superId,
      List<StaticField> statics,
      List<DeclaredField> declared) {
    this.id = id;
    this.name = name;
    this.loader = loader;
    this.superId = superId;
    this.statics = statics;
    this.declared = declared;
  }

  /** The id of the class object. */
  public long id() {
    return id;
  }

  /** The binary name, with dots. */
  public String name() {
    return name;
  }

  /** The id of the loader that defined the class, 0 for the JVM's own. */
  public long loader() {
    return loader;
  }

  /** The superclass. */
  public @Nullable HeapClass parent() {
    return parent;
  }

  /** The static fields, in the order of the dump. */
  public List<StaticField> statics() {
    return statics;
  }

  /**
   * The fields of an instance: those of the class, then those of its superclasses, as they stand in
   * the dump.
   */
  public List<HeapField> fields() {
    return fields;
  }

  /** The static field of that name, or {@code null}. */
  public @Nullable StaticField staticField(String field) {
    return statics.stream().filter(one -> one.name().equals(field)).findFirst().orElse(null);
  }

  /** Whether the class or one of its superclasses has that name. */
  public boolean isA(String type) {
    for (HeapClass one = this; one != null; one = one.parent) {
      if (one.name.equals(type)) {
        return true;
      }
    }
    return false;
  }

  long superId() {
    return superId;
  }

  void parent(@Nullable HeapClass known) {
    parent = known;
  }

  /** Lays out the fields, once all superclasses are known. */
  void layOut(int idSize) {
    List<HeapField> all = new ArrayList<>();
    int offset = 0;
    int depth = 0;
    for (HeapClass one = this; one != null; one = one.parent) {
      if (++depth > 1000) {
        throw new DamagedDump("the superclasses of " + name + " form a circle");
      }
      for (DeclaredField field : one.declared) {
        all.add(new HeapField(one, field.name(), field.type(), offset));
        offset += field.type().size(idSize);
      }
    }
    fields = List.copyOf(all);
  }

  @Override
  public String toString() {
    return name;
  }

  /**
   * A static field.
   *
   * @param bits the value; an id when it is a reference
   */
  public record StaticField(String name, ValueType type, long bits) {}

  /**
   * A field of instances.
   *
   * @param owner the class that declares it
   * @param offset where its value stands in the instance's bytes
   */
  public record HeapField(HeapClass owner, String name, ValueType type, int offset) {}

  /** A field of instances as its class declares it. */
  record DeclaredField(String name, ValueType type) {}
}
