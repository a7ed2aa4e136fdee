package dev.snap.recorder.rest;

import dev.snap.recorder.state.ClassNames;
import dev.snap.recorder.state.CollectionViews;
import dev.snap.recorder.state.CollectionViews.Contents;
import dev.snap.recorder.state.CollectionViews.View;
import dev.snap.recorder.state.Describer;
import dev.snap.recorder.state.hprof.HeapClass;
import dev.snap.recorder.state.hprof.HeapClass.HeapField;
import dev.snap.recorder.state.hprof.HeapDump;
import dev.snap.recorder.state.hprof.HeapObject;
import dev.snap.recorder.state.hprof.HeapObject.Instance;
import dev.snap.recorder.state.hprof.HeapObject.ObjectArray;
import dev.snap.recorder.state.hprof.ValueType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an object refers to, each reference named as a user would name it. */
final class Edges {
  private final HeapDump heap;
  private final Describer describer;

  Edges(HeapDump heap, Describer describer) {
    this.heap = heap;
    this.describer = describer;
  }

  /** The references that an object holds strongly. */
  List<Edge> of(HeapObject object) {
    if (object instanceof ObjectArray array) {
      return of(array);
    }
    return object instanceof Instance instance ? of(instance) : List.of();
  }

  private static List<Edge> of(ObjectArray array) {
    String name = ClassNames.simple(array.type().name());
    String base = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
    List<Edge> edges = new ArrayList<>();
    for (int i = 0; i < array.length(); i++) {
      if (array.element(i) != 0) {
        edges.add(new Edge(base + "[" + i + "]", array.element(i)));
      }
    }
    return edges;
  }

  private List<Edge> of(Instance instance) {
    View view = view(instance.type());
    String name = ClassNames.simple(ClassNames.stable(instance.type().name()));
    if (view != null) {
      Elements elements = new Elements(name);
      view.reader().read(heap, instance, elements);
      return elements.edges;
    }
    List<Edge> edges = new ArrayList<>();
    for (HeapField field : instance.type().fields()) {
      long id = field.type() == ValueType.OBJECT ? instance.bits(field) : 0;
      if (id != 0) {
        edges.add(new Edge(name + "." + field.name(), id));
      }
    }
    return edges;
  }

  private static @Nullable View view(HeapClass type) {
    for (HeapClass one = type; one != null; one = one.parent()) {
      View view = CollectionViews.of(one.name());
      if (view != null) {
        return view;
      }
    }
    return null;
  }

  /**
   * A reference.
   *
   * @param step how a user gets there from the object
   * @param target the id of the object it leads to
   */
  record Edge(String step, long target) {}

  /** The contents of a collection as references. */
  private final class Elements implements Contents {
    final List<Edge> edges = new ArrayList<>();
    private final String name;

    Elements(String name) {
      this.name = name;
    }

    @Override
    public void element(int index, long id) {
      add("[" + index + "]", id);
    }

    @Override
    public void next(long key, long id) {
      entry(0, key, id);
    }

    @Override
    public void entry(int hash, long key, long id) {
      String shown = describer.shown(describer.value(key));
      add(".key [" + shown + "]", key);
      add("[" + shown + "]", id);
    }

    @Override
    public void weakEntry(int hash, long key, long id) {
      add("[a weakly held key]", id);
    }

    @Override
    public void member(long id) {
      add("[" + describer.shown(describer.value(id)) + "]", id);
    }

    @Override
    public void computed(String label, String text) {
      // No reference.
    }

    private void add(String step, long id) {
      if (id != 0) {
        edges.add(new Edge(name + step, id));
      }
    }
  }
}
