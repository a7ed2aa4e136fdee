package dev.snap.recorder.state;

import dev.snap.recorder.state.Described.Entry;
import dev.snap.recorder.state.Described.Part;
import dev.snap.recorder.state.ServiceState.Node;
import dev.snap.recorder.state.hprof.HeapClass;
import dev.snap.recorder.state.hprof.HeapClass.StaticField;
import dev.snap.recorder.state.hprof.LongIndex;
import dev.snap.recorder.state.hprof.ValueType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;

/** Numbers objects breadth first from the roots and writes down what they hold. */
final class CanonicalWalk {
  private static final String ROOTS = "roots";

  private final Describer describer;
  private final Fingerprints fingerprints;
  private final LongIndex numbers = new LongIndex();
  private final Queue<Long> waiting = new ArrayDeque<>();
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, String> lambdas = new HashMap<>();
  private final Map<String, Integer> lambdasOfClass = new HashMap<>();

  CanonicalWalk(Describer describer) {
    this.describer = describer;
    this.fingerprints = new Fingerprints(describer);
  }

  ServiceState from(ServiceRoots roots) {
    nodes.add(new Node(ROOTS, rootParts(roots), 0, Set.of()));
    for (Long id = waiting.poll(); id != null; id = waiting.poll()) {
      nodes.add(node(describer.describe(id)));
    }
    return new ServiceState(nodes);
  }

  private List<Part> rootParts(ServiceRoots roots) {
    List<Part> parts = new ArrayList<>();
    for (HeapClass type : roots.statics()) {
      List<StaticField> fields = new ArrayList<>(type.statics());
      fields.sort(Comparator.comparing(StaticField::name));
      for (StaticField field : fields) {
        if (describer.isState(type, field)) {
          parts.add(
              new Part(type.name().replace('$', '.') + "." + field.name(), rootValue(type, field)));
        }
      }
    }
    for (int i = 0; i < roots.exports().size(); i++) {
      parts.add(new Part("export " + i, numbered(describer.value(roots.exports().get(i)))));
    }
    return parts;
  }

  private Object rootValue(HeapClass type, StaticField field) {
    if (field.type() != ValueType.OBJECT) {
      return field.type().text(field.bits());
    }
    return describer.isConstantOf(type, field.bits())
        ? numbered(field.bits())
        : numbered(describer.value(field.bits()));
  }

  private Node node(Described object) {
    List<Part> parts = new ArrayList<>(object.parts().size() + object.entries().size());
    for (Part part : object.parts()) {
      parts.add(new Part(part.label(), numbered(part.value())));
    }
    long order = object.entries().isEmpty() ? 0 : addSorted(object.entries(), parts);
    return new Node(named(object.type()), List.copyOf(parts), order, named(object));
  }

  private static Set<String> named(Described object) {
    Set<String> named = new TreeSet<>();
    object.entries().forEach(entry -> named.addAll(entry.named()));
    return named;
  }

  /** Lambdas of one class are told apart by numbers, given in the order in which they are met. */
  private String named(String type) {
    String host = ClassNames.withoutSite(type);
    if (host.equals(type)) {
      return type;
    }
    return lambdas.computeIfAbsent(
        type, known -> ClassNames.lambda(host, lambdasOfClass.merge(host, 1, Integer::sum)));
  }

  /** Gives back a figure for the order in which the collection iterates, and its causes. */
  private long addSorted(List<Entry> entries, List<Part> parts) {
    Map<String, Integer> taken = new HashMap<>();
    List<Sorted> sorted = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      sorted.add(Sorted.of(i, entries.get(i), describer, fingerprints));
    }
    sorted.sort(Sorted.ORDER);
    for (Sorted each : sorted) {
      int count = taken.merge(each.label, 1, Integer::sum);
      String label = count == 1 ? "[" + each.label + "]" : "[" + each.label + " ~" + count + "]";
      Entry entry = each.entry;
      if (entry.key() instanceof Long) {
        boolean member = entry.value().equals(Entry.PRESENT);
        parts.add(new Part(member ? label : "key " + label, numbered(entry.key())));
        if (member) {
          continue;
        }
      }
      parts.add(new Part(label, numbered(entry.value())));
    }
    return entries.size() == 1 ? 0 : order(sorted);
  }

  private static long order(List<Sorted> sorted) {
    long order = 1;
    for (Sorted each : sorted) {
      order = order * 0x5DEECE66DL + 31L * each.entry.hash() + each.place;
    }
    return order == 0 ? 1 : order;
  }

  /** The number in place of an id. */
  private Object numbered(Object value) {
    if (!(value instanceof Long id)) {
      return value;
    }
    long number = numbers.get(id);
    if (number < 0) {
      number = numbers.size() + 1L;
      numbers.putIfAbsent(id, number);
      waiting.add(id);
    }
    return (int) number;
  }

  /**
   * An entry with what puts it in order: the key as shown, then the content of key and value, then
   * the table's order.
   */
  private record Sorted(int place, Entry entry, String label, long key, long value) {
    static final Comparator<Sorted> ORDER =
        Comparator.comparing(Sorted::label)
            .thenComparingLong(Sorted::key)
            .thenComparingLong(Sorted::value);

    static Sorted of(int place, Entry entry, Describer describer, Fingerprints fingerprints) {
      boolean told = entry.key() instanceof String && !entry.key().equals(Entry.WEAK);
      return new Sorted(
          place,
          entry,
          describer.shown(entry.key()),
          told ? 0 : fingerprints.of(entry.key()),
          told ? 0 : fingerprints.of(entry.value()));
    }
  }
}
