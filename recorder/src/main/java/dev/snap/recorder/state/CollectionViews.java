package dev.snap.recorder.state;

import dev.snap.recorder.state.hprof.DamagedDump;
import dev.snap.recorder.state.hprof.HeapDump;
import dev.snap.recorder.state.hprof.HeapObject.Instance;
import dev.snap.recorder.state.hprof.HeapObject.ObjectArray;
import dev.snap.recorder.state.hprof.HeapText;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The contents of the JDK's collections, without how they store them. Hash-ordered ones give
 * entries in no order, because the order follows identity hashes and a salt that differs in every
 * JVM.
 */
public final class CollectionViews {
  private static final Map<String, View> VIEWS = new HashMap<>();

  static {
    add("java.util.ArrayList", CollectionViews::arrayList);
    add("java.util.HashMap", CollectionViews::hashMap);
    add("java.util.LinkedHashMap", CollectionViews::linkedHashMap, "accessOrder");
    add("dev.snap.seam.tables.MembraneMap", CollectionViews::membraneMap);
    add("dev.snap.seam.tables.MembraneSet", CollectionViews::membraneSet);
    add("dev.snap.seam.tables.MembraneIdentityMap", CollectionViews::membraneIdentityMap);
    add("dev.snap.seam.tables.MembraneWeakMap", CollectionViews::membraneWeakMap);
    add("java.util.TreeMap", CollectionViews::treeMap, "comparator");
    add("java.util.concurrent.ConcurrentHashMap", CollectionViews::concurrentHashMap);
    add("java.util.concurrent.ConcurrentSkipListMap", CollectionViews::skipListMap, "comparator");
    add("java.util.Hashtable", CollectionViews::hashtable);
    add("java.util.IdentityHashMap", CollectionViews::identityHashMap);
    add("java.util.WeakHashMap", CollectionViews::weakHashMap);
    add("java.util.ImmutableCollections$MapN", CollectionViews::mapN);
    add("java.util.ImmutableCollections$SetN", CollectionViews::setN);
    add("java.util.concurrent.atomic.Striped64", CollectionViews::striped);
    add("sun.reflect.annotation.AnnotationInvocationHandler", CollectionViews::annotation, "type");
  }

  private CollectionViews() {}

  /** The view of the instances of a class, or {@code null} when its fields are its state. */
  public static @Nullable View of(String type) {
    return VIEWS.get(type);
  }

  private static void add(String type, Reader reader, String... kept) {
    VIEWS.put(type, new View(reader, Set.of(kept)));
  }

  private static void arrayList(HeapDump heap, Instance list, Contents into) {
    ObjectArray elements = heap.array(list.bits("elementData"));
    int size = (int) list.bits("size");
    for (int i = 0; elements != null && i < size && i < elements.length(); i++) {
      into.element(i, elements.element(i));
    }
  }

  private static void hashMap(HeapDump heap, Instance map, Contents into) {
    ObjectArray table = heap.array(map.bits("table"));
    for (int i = 0; table != null && i < table.length(); i++) {
      chain(
          heap,
          table.element(i),
          "next",
          node -> into.entry((int) node.bits("hash"), node.bits("key"), node.bits("value")));
    }
  }

  private static void linkedHashMap(HeapDump heap, Instance map, Contents into) {
    chain(heap, map.bits("head"), "after", node -> into.next(node.bits("key"), node.bits("value")));
  }

  private static void treeMap(HeapDump heap, Instance map, Contents into) {
    inOrder(heap, map.bits("root"), into, 0);
  }

  private static void inOrder(HeapDump heap, long id, Contents into, int depth) {
    Instance node = heap.instance(id);
    if (node == null) {
      return;
    }
    if (depth > 64) {
      throw new DamagedDump("a tree is deeper than trees can be");
    }
    inOrder(heap, node.bits("left"), into, depth + 1);
    into.next(node.bits("key"), node.bits("value"));
    inOrder(heap, node.bits("right"), into, depth + 1);
  }

  private static void concurrentHashMap(HeapDump heap, Instance map, Contents into) {
    ObjectArray table = heap.array(map.bits("table"));
    for (int i = 0; table != null && i < table.length(); i++) {
      Instance bin = heap.instance(table.element(i));
      boolean tree = bin != null && bin.type().name().endsWith("$TreeBin");
      long start = bin != null && tree ? bin.bits("first") : table.element(i);
      chain(
          heap,
          start,
          "next",
          node -> into.entry((int) node.bits("hash"), node.bits("key"), node.bits("val")));
    }
  }

  private static void skipListMap(HeapDump heap, Instance map, Contents into) {
    Instance index = heap.instance(map.bits("head"));
    Instance head = index == null ? null : heap.instance(index.bits("node"));
    if (head != null) {
      chain(heap, head.bits("next"), "next", node -> nextIfPresent(node, into));
    }
  }

  private static void nextIfPresent(Instance node, Contents into) {
    if (node.bits("key") != 0 && node.bits("val") != 0) {
      into.next(node.bits("key"), node.bits("val"));
    }
  }

  private static void hashtable(HeapDump heap, Instance map, Contents into) {
    hashMap(heap, map, into);
  }

  private static void identityHashMap(HeapDump heap, Instance map, Contents into) {
    pairs(heap, map.bits("table"), into);
  }

  private static void membraneMap(HeapDump heap, Instance map, Contents into) {
    chain(
        heap,
        map.bits("head"),
        "after",
        node -> into.entry(0, node.bits("key"), node.bits("value")));
  }

  private static void membraneSet(HeapDump heap, Instance set, Contents into) {
    Instance map = heap.instance(set.bits("map"));
    if (map != null) {
      chain(heap, map.bits("head"), "after", node -> into.member(node.bits("key")));
    }
  }

  private static void membraneIdentityMap(HeapDump heap, Instance map, Contents into) {
    Instance entries = heap.instance(map.bits("entries"));
    if (entries != null) {
      chain(heap, entries.bits("head"), "after", node -> keyed(heap, node, into));
    }
  }

  private static void keyed(HeapDump heap, Instance node, Contents into) {
    Instance key = heap.instance(node.bits("key"));
    if (key != null) {
      into.entry(0, key.bits("object"), node.bits("value"));
    }
  }

  private static void membraneWeakMap(HeapDump heap, Instance map, Contents into) {
    Instance weak = heap.instance(map.bits("entries"));
    Instance entries = weak == null ? null : heap.instance(weak.bits("entries"));
    if (entries != null) {
      chain(heap, entries.bits("head"), "after", node -> weakly(heap, node, into));
    }
  }

  private static void weakly(HeapDump heap, Instance node, Contents into) {
    Instance key = heap.instance(node.bits("key"));
    if (key != null && key.bits("referent") != 0) {
      into.weakEntry(0, key.bits("referent"), node.bits("value"));
    }
  }

  private static void mapN(HeapDump heap, Instance map, Contents into) {
    pairs(heap, map.bits("table"), into);
  }

  private static void pairs(HeapDump heap, long table, Contents into) {
    ObjectArray pairs = heap.array(table);
    for (int i = 0; pairs != null && i + 1 < pairs.length(); i += 2) {
      if (pairs.element(i) != 0) {
        into.entry(0, pairs.element(i), pairs.element(i + 1));
      }
    }
  }

  private static void weakHashMap(HeapDump heap, Instance map, Contents into) {
    ObjectArray table = heap.array(map.bits("table"));
    for (int i = 0; table != null && i < table.length(); i++) {
      chain(heap, table.element(i), "next", node -> weakIfPresent(node, into));
    }
  }

  // A cleared entry stays in the table until the map is used again.
  private static void weakIfPresent(Instance entry, Contents into) {
    if (entry.bits("referent") != 0) {
      into.weakEntry((int) entry.bits("hash"), entry.bits("referent"), entry.bits("value"));
    }
  }

  private static void setN(HeapDump heap, Instance set, Contents into) {
    ObjectArray elements = heap.array(set.bits("elements"));
    for (int i = 0; elements != null && i < elements.length(); i++) {
      if (elements.element(i) != 0) {
        into.member(elements.element(i));
      }
    }
  }

  private static void striped(HeapDump heap, Instance adder, Contents into) {
    long sum = adder.bits("base");
    ObjectArray cells = heap.array(adder.bits("cells"));
    for (int i = 0; cells != null && i < cells.length(); i++) {
      Instance cell = heap.instance(cells.element(i));
      sum += cell == null ? 0 : cell.bits("value");
    }
    into.computed("sum", Long.toString(sum));
  }

  // Its members are in the order in which the JVM gave the methods of its class, by chance.
  private static void annotation(HeapDump heap, Instance annotation, Contents into) {
    Instance members = heap.instance(annotation.bits("memberValues"));
    SortedMap<String, Instance> byName = new TreeMap<>();
    if (members != null) {
      chain(
          heap,
          members.bits("head"),
          "after",
          node -> byName.put(HeapText.read(heap, node.bits("key")), node));
    }
    byName.values().forEach(node -> into.next(node.bits("key"), node.bits("value")));
  }

  private static void chain(
      HeapDump heap, long start, String link, java.util.function.Consumer<Instance> each) {
    int length = 0;
    for (Instance node = heap.instance(start);
        node != null;
        node = heap.instance(node.bits(link))) {
      if (++length > heap.size()) {
        throw new DamagedDump("a chain of entries forms a circle");
      }
      each.accept(node);
    }
  }

  /** Reads the contents of a collection. */
  @FunctionalInterface
  public interface Reader {
    void read(HeapDump heap, Instance collection, Contents into);
  }

  /** Takes the contents of a collection, as ids. */
  public interface Contents {
    /** An element at an index. */
    void element(int index, long value);

    /** The next entry of an ordered map. */
    void next(long key, long value);

    /**
     * An entry of a map without order.
     *
     * @param hash what its place follows from, 0 when the map does not keep it
     */
    void entry(int hash, long key, long value);

    /** An entry whose key is held weakly. */
    void weakEntry(int hash, long key, long value);

    /** An element of a set without order. */
    void member(long element);

    /** Something computed. */
    void computed(String label, String text);
  }

  /**
   * How a collection is seen.
   *
   * @param kept its fields that are state beside its contents
   */
  public record View(Reader reader, Set<String> kept) {
    boolean keeps(String field) {
      return kept.contains(field);
    }
  }
}
