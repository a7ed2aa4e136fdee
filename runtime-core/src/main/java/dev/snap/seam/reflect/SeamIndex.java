package dev.snap.seam.reflect;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.membrane.Membrane;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The seams of this loader by the operations that they cover. Classes with seams are loaded when an
 * operation is asked for that has a name, and an owner, that they cover: to read the annotations of
 * all takes longer than many a bootstrap. Safe for use by many threads.
 */
final class SeamIndex {
  private final Map<String, List<Covering>> classes = new HashMap<>();
  private final Map<String, SeamClass> read = new ConcurrentHashMap<>();

  private SeamIndex() {}

  /** Reads which class covers what. */
  static SeamIndex read() {
    Map<String, List<String>> listed = new HashMap<>();
    for (String line : lines("names.txt")) {
      List<String> words = Arrays.asList(line.split(" "));
      listed.put(words.get(0), words.subList(1, words.size()));
    }
    SeamIndex index = new SeamIndex();
    for (String each : lines("index.txt")) {
      List<String> covered = listed.get(each);
      index.add(each, covered == null ? index.seams(each).covered() : covered);
    }
    return index;
  }

  /** The lines of a resource beside the seams. */
  static List<String> lines(String resource) {
    try (InputStream in = Membrane.class.getResourceAsStream("/dev/snap/seam/" + resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The operations of that name that a class has, in the order of the index.
   *
   * @param at where the operation is reached; it is declared there or above
   * @param signature the parameter types and the result as in a class file, or the simple names of
   *     the parameters, or nothing
   */
  List<Operation> operations(Class<?> at, String name, String signature) {
    List<Operation> found = new ArrayList<>();
    String last = "";
    for (Covering each : classes.getOrDefault(name, List.of())) {
      if (!each.seams().equals(last) && mayHave(at, name, each.owner())) {
        last = each.seams();
        found.addAll(seams(last).operations().getOrDefault(name + signature, List.of()));
      }
    }
    return found;
  }

  /** The class that takes the place of that one where it is created, or that one. */
  Class<?> created(Class<?> type) {
    for (Covering each : classes.getOrDefault(SeamClass.STAND_IN, List.of())) {
      @Nullable Class<?> standIn =
          each.owner().equals(type.getName()) ? seams(each.seams()).standIn() : null;
      if (standIn != null) {
        return standIn;
      }
    }
    return type;
  }

  /** The names of all operations, without signatures. */
  Set<String> names() {
    return classes.keySet();
  }

  private void add(String seams, List<String> covered) {
    for (String each : covered) {
      int names = each.indexOf(SeamClass.NAMES);
      Covering covering = new Covering(each.substring(0, names), seams);
      for (String name : each.substring(names + 1).split(SeamClass.BETWEEN)) {
        classes.computeIfAbsent(name, all -> new ArrayList<>(1)).add(covering);
      }
    }
  }

  private static boolean mayHave(Class<?> at, String name, String owner) {
    return name.equals(SeamClass.CREATION) ? at.getName().equals(owner) : isOrExtends(at, owner);
  }

  private static boolean isOrExtends(Class<?> type, String name) {
    for (Class<?> at = type; at != null; at = at.getSuperclass()) {
      if (at.getName().equals(name)) {
        return true;
      }
      for (Class<?> each : at.getInterfaces()) {
        if (isOrExtends(each, name)) {
          return true;
        }
      }
    }
    return name.equals("java.lang.Object");
  }

  private SeamClass seams(String name) {
    SeamClass known = read.get(name);
    if (known == null) {
      known = SeamClass.read(name);
      read.put(name, known);
    }
    return known;
  }

  /** That a class has seams for operations of an owner, or stands in for that. */
  private record Covering(String owner, String seams) {}
}
