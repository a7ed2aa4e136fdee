package dev.snap.recorder.surface;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Hash tables made in a bootstrap iterate in the order of insertion and keep the contract of those
 * that they stand for; made when live they are the JDK's.
 */
class HashTablesTest {
  private static final SurfaceRows ROWS = SurfaceRows.of("tables");

  /** Keys whose hash codes put them in another order than that of insertion. */
  private static final String MEMBERS =
      """
      record Key(String name) {
        @Override public int hashCode() { return name.charAt(0); }
        @Override public String toString() { return name; }
      }
      static Stream<Key> stream() { return Stream.of(new Key("z"), new Key("y"), new Key("x")); }
      static Set<Key> keys(Map<Key, Integer> map) {
        stream().forEach(key -> map.put(key, 1));
        return map.keySet();
      }
      static Set<Key> elements(Set<Key> set) {
        stream().forEach(set::add);
        return set;
      }
      static void identities(Map<Object, Object> map, List<Object> all) {
        String one = new String("a");
        String two = new String("a");
        map.put(one, 1);
        map.put(two, 2);
        map.put(null, 3);
        all.add(map.size() + " " + map.get(one) + map.get(two) + map.get("a") + map.get(null));
        all.add(map.containsKey(two) + " " + map.containsKey("a") + " " + map.containsValue(2));
        all.add(map.put(one, 4) + " " + map.getOrDefault("b", 9) + " " + map.putIfAbsent(two, 8));
        all.add(map.remove(two, 7) + " " + map.replace(one, 4, 5) + " " + map.values().contains(5));
        all.add(map.keySet().contains("a") + " " + map.keySet().remove(two) + " " + map.size());
        map.entrySet().forEach(entry -> { if (entry.getKey() == one) entry.setValue(6); });
        all.add(map.get(one) + " " + map.get(null) + " " + map.equals(new IdentityHashMap<>(map)));
        map.replaceAll((key, value) -> value + "!");
        all.add(new TreeSet<>(map.values().stream().map(String::valueOf).toList()));
        all.add(((IdentityHashMap<?, ?>) map).clone().equals(map) + " " + map.remove("none"));
        map.computeIfAbsent("c", key -> "made");
        map.merge("c", "more", (before, more) -> before + "+" + more);
        all.add(map.values().contains("made+more") + " " + map.isEmpty());
        map.clear();
        all.add(map + " " + map.isEmpty() + map.hashCode());
      }
      static void weakly(Map<Object, Object> map, List<Object> all) {
        map.put("a", 1);
        map.put("b", 2);
        map.put(null, 3);
        all.add(map.size() + " " + map.get("a") + map.get("z") + map.get(null));
        all.add(map.containsKey("b") + " " + map.containsKey("z") + " " + map.containsValue(2));
        all.add(map.put("a", 4) + " " + map.getOrDefault("z", 9) + " " + map.putIfAbsent("b", 8));
        all.add(map.remove("b", 7) + " " + map.replace("a", 4, 5) + " " + map.values().contains(5));
        all.add(map.keySet().remove("b") + " " + map.keySet().contains("b") + " " + map.size());
        map.entrySet().forEach(entry -> { if (entry.getKey() != null) entry.setValue(6); });
        all.add(map.equals(new HashMap<>(map)) + " " + map.hashCode() + " " + map.get("a"));
        map.replaceAll((key, value) -> value + "!");
        map.forEach((key, value) -> map.put(key, value + "?"));
        all.add(new TreeSet<>(map.values().stream().map(String::valueOf).toList()));
        map.computeIfAbsent("c", key -> "made");
        map.merge("c", "more", (before, more) -> before + "+" + more);
        Iterator<Object> keys = map.keySet().iterator();
        while (keys.hasNext()) {
          if ("c".equals(keys.next())) keys.remove();
        }
        all.add(map.remove("none") + " " + map.containsKey("c") + " " + map.isEmpty());
        map.clear();
        all.add(map + " " + map.isEmpty() + map.hashCode());
      }
      public static Object contract(Path dir) {
        List<Object> all = new ArrayList<>();
        weakly(new WeakHashMap<>(), all);
        weakly(new WeakHashMap<>(Map.of()), all);
        identities(new IdentityHashMap<>(), all);
        identities(new IdentityHashMap<>(Map.of()), all);
        all.add(new HashMap<>(Map.of("a", 1)).equals(Map.of("a", 1)));
        all.add(((HashMap<?, ?>) new HashMap<>(Map.of("a", 1)).clone()).get("a"));
        all.add(new HashSet<>(List.of("a")).equals(Set.of("a")));
        try {
          all.add(Stream.of("a", "a").collect(Collectors.toMap(k -> k, k -> k + 1)));
        } catch (IllegalStateException e) {
          all.add(e.getMessage());
        }
        all.add(Stream.of("a", "b").parallel().collect(Collectors.toMap(k -> k, k -> 1)).size());
        return all;
      }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch, ROWS.sources(MEMBERS));
  }

  @Test
  void hasARowForEveryOperation() {
    assertThat(ROWS.operations())
        .containsExactlyInAnyOrderElementsOf(SurfaceRows.covered("tables/"));
  }

  @TestFactory
  Stream<DynamicTest> keepsTheOrderOfInsertionBeforeLive() {
    return ROWS.uses().stream()
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> keepsTheOrder(use)));
  }

  private static void keepsTheOrder(SurfaceRows.Use use) throws Throwable {
    TapePhase recording = TapePhase.recording();
    for (TapePhase phase : List.of(recording, recording.replaying())) {
      try (Service service = probe.open(phase)) {
        assertThat(service.call(use.method())).hasToString(use.row().expected());
        assertThat(phase.actions()).isEmpty();
      }
    }
  }

  @TestFactory
  Stream<DynamicTest> isThePlainTableWhenLive() {
    return ROWS.uses().stream()
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> isPlain(use)));
  }

  private static void isPlain(SurfaceRows.Use use) throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      service.seams().goLive();
      assertThat(service.call(use.method()).getClass().getName()).startsWith("java.util.");
    }
  }

  @Test
  void keepsTheContract() throws Throwable {
    List<?> before;
    List<?> live;
    try (Service service = probe.open(TapePhase.recording())) {
      before = (List<?>) service.call("contract");
      service.seams().goLive();
      live = (List<?>) service.call("contract");
    }
    assertThat(before).hasSizeGreaterThan(35).hasToString(live.toString());
  }
}
