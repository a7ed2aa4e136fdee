package dev.snap.recorder.rest;

import dev.snap.recorder.rest.Edges.Edge;
import dev.snap.recorder.state.ServiceRoots;
import dev.snap.recorder.state.hprof.HeapClass;
import dev.snap.recorder.state.hprof.HeapClass.StaticField;
import dev.snap.recorder.state.hprof.HeapDump;
import dev.snap.recorder.state.hprof.HeapObject;
import dev.snap.recorder.state.hprof.LongIndex;
import dev.snap.recorder.state.hprof.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes breadth first from the roots, so that each object is met on its shortest path. */
final class HeapWalk {
  private final HeapDump heap;
  private final Edges edges;
  private final LongIndex met = new LongIndex();
  private final List<Step> steps = new ArrayList<>();

  HeapWalk(HeapDump heap, Edges edges) {
    this.heap = heap;
    this.edges = edges;
  }

  /** Shows every object to a visitor, which says whether to go on from there. */
  void from(ServiceRoots roots, Visitor visitor) {
    addRoots(roots);
    for (int at = 0; at < steps.size(); at++) {
      Step step = steps.get(at);
      HeapObject object = heap.object(step.target);
      if (object != null && visitor.visit(object, step)) {
        for (Edge edge : edges.of(object)) {
          add(step, edge.step(), edge.target());
        }
      }
    }
  }

  private void addRoots(ServiceRoots roots) {
    for (HeapClass type : roots.statics()) {
      List<StaticField> fields = new ArrayList<>(type.statics());
      fields.sort(Comparator.comparing(StaticField::name));
      for (StaticField field : fields) {
        if (field.type() == ValueType.OBJECT && ServiceRoots.isState(field)) {
          add(null, type.name().replace('$', '.') + "." + field.name(), field.bits());
        }
      }
    }
    for (int i = 0; i < roots.exports().size(); i++) {
      add(null, "export " + i, roots.exports().get(i));
    }
  }

  private void add(@Nullable Step from, String name, long target) {
    if (target != 0 && met.get(target) < 0) {
      met.putIfAbsent(target, steps.size());
      steps.add(new Step(from, name, target));
    }
  }

  /** Takes the objects that a walk meets. */
  @FunctionalInterface
  interface Visitor {
    /** Whether to go on from an object. */
    boolean visit(HeapObject object, Step step);
  }

  /**
   * One step of a walk.
   *
   * @param from the step before, {@code null} at a root
   * @param name how a user gets here from there
   * @param target the id of the object
   */
  record Step(@Nullable Step from, String name, long target) {

    /** The way from the root, in the user's words. */
    String path() {
      return from == null ? name : from.path() + " → " + name;
    }

    /** The name of the field or key alone; none for what is a key itself. */
    String lastName() {
      if (name.contains(".key [")) {
        return "";
      }
      int dot = name.lastIndexOf('.');
      return name.indexOf('[') >= 0 ? name.substring(name.indexOf('[')) : name.substring(dot + 1);
    }
  }
}
