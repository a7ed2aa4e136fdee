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

/** Immutable sets and maps keep the order of insertion before live, and the JDK's contract. */
class CollectionsTest {
  private static final SurfaceRows ROWS = SurfaceRows.of("collections");

  /** Everything that the contract says, without what depends on order. */
  private static final String CONTRACT =
      """
      static final Map<String, Integer> linked() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("y", 2);
        map.put("x", 3);
        return map;
      }
      static String outcome(Refs.F0<?> f) {
        try { return String.valueOf(f.call()); }
        catch (NullPointerException | UnsupportedOperationException e) { return e.getClass().getName(); }
        catch (Exception e) { return e.toString(); }
      }
      static String outcome(Refs.V0 v) { return outcome(() -> { v.run(); return "done"; }); }
      static class Unhashable { @Override public int hashCode() { throw new IllegalStateException(); } }
      public static Object contract(Path dir) {
        Set<String> set = Set.of("a", "b", "c");
        Map<String, Integer> map = Map.of("a", 1, "b", 2, "c", 3);
        List<String> all = new ArrayList<>();
        for (Set<String> each : List.of(set, Set.copyOf(List.of("a", "b", "c")))) {
          all.add(outcome(() -> each.size() + " " + each.isEmpty() + " " + each.hashCode()));
          all.add(outcome(() -> each.contains("b") + " " + each.contains("d")));
          all.add(outcome(() -> each.contains(null)));
          all.add(outcome(() -> each.containsAll(Arrays.asList("a", null))));
          all.add(outcome(() -> each.equals(new HashSet<>(List.of("c", "b", "a")))));
          all.add(outcome(() -> new HashSet<>(List.of("c", "b", "a")).equals(each)));
          all.add(outcome(() -> each.equals(new HashSet<>(Arrays.asList("c", "b", null)))));
          all.add(outcome(() -> each.add("d")));
          all.add(outcome(() -> each.addAll(List.of())));
          all.add(outcome(() -> each.clear()));
          all.add(outcome(() -> each.remove("d")));
          all.add(outcome(() -> each.removeAll(List.of())));
          all.add(outcome(() -> each.removeIf(e -> false)));
          all.add(outcome(() -> each.retainAll(each)));
          all.add(outcome(() -> { var i = each.iterator(); i.next(); i.remove(); }));
          all.add(outcome(() -> { var i = each.iterator(); i.next(); i.next(); i.next(); i.next(); }));
          all.add(outcome(() -> each.stream().sorted().toList()));
          all.add(outcome(() -> new TreeSet<>(Arrays.asList(each.toArray(new String[0])))));
          all.add(outcome(() -> Set.copyOf(each) == each));
        }
        for (Map<String, Integer> each : List.of(map, Map.copyOf(new HashMap<>(map)))) {
          all.add(outcome(() -> each.size() + " " + each.isEmpty() + " " + each.hashCode()));
          all.add(outcome(() -> each.get("b") + " " + each.get("d")));
          all.add(outcome(() -> each.get(null)));
          all.add(outcome(() -> each.getOrDefault("b", 9) + " " + each.getOrDefault("d", 9)));
          all.add(outcome(() -> each.getOrDefault(null, 9)));
          all.add(outcome(() -> each.containsKey("b") + " " + each.containsKey("d")));
          all.add(outcome(() -> each.containsKey(null)));
          all.add(outcome(() -> each.containsValue(2) + " " + each.containsValue(9)));
          all.add(outcome(() -> each.containsValue(null)));
          all.add(outcome(() -> each.keySet().contains(null)));
          all.add(outcome(() -> each.equals(new HashMap<>(each)) + " " + new HashMap<>(each).equals(each)));
          all.add(outcome(() -> each.put("a", 1)));
          all.add(outcome(() -> each.putAll(Map.of())));
          all.add(outcome(() -> each.putIfAbsent("a", 1)));
          all.add(outcome(() -> each.remove("d")));
          all.add(outcome(() -> each.remove("d", 1)));
          all.add(outcome(() -> each.replace("a", 1)));
          all.add(outcome(() -> each.replace("a", 1, 1)));
          all.add(outcome(() -> each.replaceAll((k, v) -> v)));
          all.add(outcome(() -> each.compute("a", (k, v) -> v)));
          all.add(outcome(() -> each.computeIfAbsent("a", k -> 1)));
          all.add(outcome(() -> each.computeIfPresent("d", (k, v) -> v)));
          all.add(outcome(() -> each.merge("a", 1, Integer::sum)));
          all.add(outcome(() -> each.clear()));
          all.add(outcome(() -> each.keySet().remove("a")));
          all.add(outcome(() -> each.values().remove(1)));
          all.add(outcome(() -> each.entrySet().clear()));
          all.add(outcome(() -> each.entrySet().iterator().next().setValue(9)));
          all.add(outcome(() -> each.entrySet().contains(Map.entry("a", 1))));
          all.add(outcome(() -> new TreeMap<>(each) + " " + new TreeSet<>(each.keySet()) + new TreeSet<>(each.values())));
          all.add(outcome(() -> Map.copyOf(each) == each));
        }
        all.add(outcome(() -> Set.of("a", null)));
        all.add(outcome(() -> Set.of("a", "b", null)));
        all.add(outcome(() -> Set.of((String) null)));
        all.add(outcome(() -> Set.of((Object[]) null)));
        all.add(outcome(() -> Set.of("a", "a")));
        all.add(outcome(() -> Set.of("a", "b", "a")));
        all.add(outcome(() -> Set.of(new String[] {"b", "b"})));
        all.add(outcome(() -> Set.copyOf(Arrays.asList("a", null))));
        all.add(outcome(() -> Set.copyOf(null)));
        all.add(outcome(() -> Map.of("a", null)));
        all.add(outcome(() -> Map.of(null, 1, "b", 2)));
        all.add(outcome(() -> Map.of("a", 1, "a", 2)));
        all.add(outcome(() -> Map.ofEntries(Map.entry("a", 1), Map.entry("a", 2))));
        all.add(outcome(() -> Map.ofEntries(Map.entry("a", 1), null)));
        all.add(outcome(() -> Map.copyOf(null)));
        all.add(outcome(() -> Map.copyOf(Collections.singletonMap("a", null))));
        all.add(outcome(() -> Map.of("a", new Unhashable(), "b", new Unhashable()).get("a") != null));
        all.add(outcome(() -> Stream.of("a", null).collect(Collectors.toUnmodifiableSet())));
        all.add(outcome(() -> Stream.of("a", "a").collect(Collectors.toUnmodifiableMap(s -> s, s -> 1))));
        all.add(outcome(() -> Stream.of("a", "b").collect(Collectors.toUnmodifiableMap(s -> s, s -> null))));
        all.add(outcome(() -> Collectors.toUnmodifiableMap(null, s -> s)));
        all.add(outcome(() -> Collectors.toUnmodifiableMap(s -> s, s -> s, null)));
        return all;
      }
      """;

  @TempDir static Path scratch;
  private static Rewritten probe;

  @BeforeAll
  static void rewrite() throws IOException {
    probe = Rewritten.of(scratch, ROWS.sources(CONTRACT));
  }

  @Test
  void hasARowForEveryOperation() {
    assertThat(ROWS.operations())
        .containsExactlyInAnyOrderElementsOf(SurfaceRows.covered("collections/"));
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
  Stream<DynamicTest> isThePlainCollectionWhenLive() {
    return ROWS.uses().stream()
        .map(use -> DynamicTest.dynamicTest(use.toString(), () -> isPlain(use)));
  }

  private static void isPlain(SurfaceRows.Use use) throws Throwable {
    try (Service service = probe.open(TapePhase.recording())) {
      service.seams().goLive();
      assertThat(service.call(use.method()).getClass().getName())
          .startsWith("java.util.ImmutableCollections$");
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
    assertThat(before).hasSizeGreaterThan(100).hasToString(live.toString());
  }
}
