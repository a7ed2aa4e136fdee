package dev.snap.seam.reflect;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.membrane.Membrane;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The seams of this loader by the operations that they cover. Classes with seams are loaded when an
 * operation of a name that they cover is asked for: to read the annotations of all takes longer
 * than many a bootstrap. Safe for use by many threads.
 */
final class SeamIndex {
  private final Map<String, List<String>> classes = new HashMap<>();
  private final Map<String, SeamClass> read = new ConcurrentHashMap<>();
  private final Map<String, Map<String, List<Operation>>> operations = new ConcurrentHashMap<>();

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
      Collection<String> names = listed.get(each);
      index.add(each, names == null ? index.seams(each).names() : names);
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
   * The operations of that name.
   *
   * @param signature the parameter types and the result as in a class file, or the simple names of
   *     the parameters, or nothing
   */
  List<Operation> operations(String name, String signature) {
    Map<String, List<Operation>> named = operations.get(name);
    if (named == null) {
      named = named(name);
      operations.put(name, named);
    }
    return named.getOrDefault(name + signature, List.of());
  }

  /** The class that takes the place of that one where it is created, or that one. */
  Class<?> created(Class<?> type) {
    for (String each : classes.getOrDefault(SeamClass.standInFor(type), List.of())) {
      @Nullable Class<?> standIn = seams(each).standIn();
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

  private void add(String seams, Collection<String> names) {
    names.forEach(name -> classes.computeIfAbsent(name, each -> new ArrayList<>(1)).add(seams));
  }

  /** In the order of the index, whatever was asked for before. */
  private Map<String, List<Operation>> named(String name) {
    Map<String, List<Operation>> named = new HashMap<>();
    for (String each : classes.getOrDefault(name, List.of())) {
      seams(each)
          .operations()
          .forEach(
              (key, found) -> {
                if (SeamClass.nameOf(key).equals(name)) {
                  named.computeIfAbsent(key, all -> new ArrayList<>(1)).addAll(found);
                }
              });
    }
    return named;
  }

  private SeamClass seams(String name) {
    SeamClass known = read.get(name);
    if (known == null) {
      known = SeamClass.read(name);
      read.put(name, known);
    }
    return known;
  }
}
