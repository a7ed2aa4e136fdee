package dev.snap.recorder.state;

import dev.snap.recorder.state.CollectionViews.Contents;
import dev.snap.recorder.state.Described.Entry;
import dev.snap.recorder.state.Described.Part;
import dev.snap.recorder.state.hprof.HeapClass;
import dev.snap.recorder.state.hprof.HeapClass.StaticField;
import dev.snap.recorder.state.hprof.HeapDump;
import dev.snap.recorder.state.hprof.HeapObject;
import dev.snap.recorder.state.hprof.HeapObject.Instance;
import dev.snap.recorder.state.hprof.HeapObject.ObjectArray;
import dev.snap.recorder.state.hprof.HeapObject.PrimitiveArray;
import dev.snap.recorder.state.hprof.LambdaSites;
import dev.snap.recorder.state.hprof.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Tells what of an object is state, and which references are values and have no identity. */
public final class Describer {
  private final HeapDump heap;
  private final Values values;
  private final LambdaSites lambdas;

  /** How far a hash code reaches: a key, the list that it holds, the array, an element. */
  private static final int STEPS = 4;

  private final StateRules rules = StateRules.load();
  private final Map<HeapClass, Shape> shapes = new HashMap<>();

  /** Describes the objects of a dump. */
  public Describer(HeapDump heap, Locations locations) {
    this.heap = heap;
    this.values = new Values(heap, locations);
    this.lambdas = LambdaSites.of(heap);
  }

  /**
   * What a reference stands for: a {@code String} when it is a value, else the {@code Long} id of
   * an object.
   */
  public Object value(long id) {
    if (id == 0) {
      return "null";
    }
    HeapObject object = heap.object(id);
    if (object == null) {
      return "an object outside the dump";
    }
    String text = values.text(object);
    if (text != null) {
      return text;
    }
    if (object instanceof Instance instance) {
      Shape shape = shape(instance.type());
      if (shape.isHidden()) {
        return "a " + shape.hiddenAs();
      }
    }
    return id;
  }

  /** Whether a static field is state. */
  boolean isState(HeapClass type, StaticField field) {
    return ServiceRoots.isState(field) && !rules.ignores(type.name(), field.name());
  }

  /** Whether the object is a constant of that enum, whose own fields are state too. */
  boolean isConstantOf(HeapClass type, long id) {
    HeapObject object = heap.object(id);
    return object instanceof Instance instance
        && instance.type().isA("java.lang.Enum")
        && instance.type().isA(type.name());
  }

  /** What of an object is state. */
  Described describe(long id) {
    HeapObject object = heap.object(id);
    if (object instanceof Instance instance) {
      return describe(instance);
    }
    if (object instanceof ObjectArray array) {
      return describe(array);
    }
    if (object instanceof PrimitiveArray array) {
      return new Described(array.type().name(), values.parts(array), List.of());
    }
    throw new IllegalStateException("no object with state: " + id);
  }

  private Described describe(Instance instance) {
    Shape shape = shape(instance.type());
    Gathered gathered = new Gathered();
    for (int i = 0; i < shape.fields().size(); i++) {
      HeapClass.HeapField field = shape.fields().get(i);
      long bits = instance.bits(field);
      Object value =
          switch (field.type()) {
            case OBJECT -> value(bits);
            default -> field.type().text(bits);
          };
      gathered.parts.add(new Part(shape.labels().get(i), value));
    }
    if (shape.view() != null) {
      shape.view().reader().read(heap, instance, gathered);
    }
    return new Described(shape.type(), gathered.parts, gathered.entries);
  }

  private Described describe(ObjectArray array) {
    List<Part> parts = new ArrayList<>(array.length());
    for (int i = 0; i < array.length(); i++) {
      parts.add(new Part("[" + i + "]", value(array.element(i))));
    }
    return new Described(ClassNames.stable(array.type().name()), parts, List.of());
  }

  private Shape shape(HeapClass type) {
    return shapes.computeIfAbsent(type, known -> Shape.of(known, rules, lambdas));
  }

  /** A key in the words of the user: the value, or the class with the values it holds. */
  public String shown(Object key) {
    if (key instanceof String text) {
      return text;
    }
    Described described = describe((Long) key);
    StringBuilder shown =
        new StringBuilder(ClassNames.simple(ClassNames.withoutSite(described.type()))).append('(');
    for (Part part : described.parts()) {
      if (part.value() instanceof String text) {
        shown.append(shown.charAt(shown.length() - 1) == '(' ? "" : ", ").append(text);
      }
    }
    return shown.length() > 60 ? shown.substring(0, 60) + "…)" : shown.append(')').toString();
  }

  /** What the hash code of a key may follow from, beside the key itself. */
  private Set<String> named(long key) {
    Set<String> names = new TreeSet<>();
    name(key, STEPS, names);
    return names;
  }

  private void name(long id, int steps, Set<String> names) {
    HeapObject object = heap.object(id);
    String name = object == null ? null : values.name(object);
    if (name != null) {
      names.add(name);
    } else if (object instanceof Instance instance && steps > 0 && value(id) instanceof Long) {
      for (HeapClass.HeapField field : instance.type().fields()) {
        if (field.type() == ValueType.OBJECT) {
          name(instance.bits(field), steps - 1, names);
        }
      }
    } else if (object instanceof ObjectArray array && steps > 0) {
      for (int i = 0; i < array.length(); i++) {
        name(array.element(i), steps - 1, names);
      }
    }
  }

  /** A key that is held weakly: what it holds is no state, but a thread has a name. */
  private String weakly(long key) {
    Instance held = heap.instance(key);
    return held != null && held.type().isA("java.lang.Thread")
        ? "the thread " + value(held.bits("name"))
        : Entry.WEAK;
  }

  /** The contents of one collection. */
  private final class Gathered implements Contents {
    final List<Part> parts = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    private int count;

    @Override
    public void element(int index, long id) {
      parts.add(new Part("[" + index + "]", value(id)));
    }

    @Override
    public void next(long key, long id) {
      Object known = value(key);
      if (known instanceof String text) {
        parts.add(new Part("[" + text + "]", value(id)));
      } else {
        String label = "[" + shown(known) + "]";
        parts.add(new Part("key " + count + " " + label, known));
        parts.add(new Part("value " + count + " " + label, value(id)));
      }
      count++;
    }

    @Override
    public void entry(int hash, long key, long id) {
      entries.add(new Entry(hash, value(key), value(id), named(key)));
    }

    @Override
    public void weakEntry(int hash, long key, long id) {
      entries.add(new Entry(hash, weakly(key), value(id), named(key)));
    }

    @Override
    public void member(long id) {
      entries.add(new Entry(0, value(id), Entry.PRESENT, named(id)));
    }

    @Override
    public void computed(String label, String text) {
      parts.add(new Part(label, text));
    }
  }
}
