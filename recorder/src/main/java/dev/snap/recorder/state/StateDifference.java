package dev.snap.recorder.state;

import dev.snap.recorder.state.Described.Part;
import dev.snap.recorder.state.ServiceState.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two states of a service.
 *
 * @param path from a static field or an export to what differs, in the user's words
 * @param recorded what the first state holds there, {@code null} when it holds nothing
 * @param replayed what the second state holds there, {@code null} when it holds nothing
 */
public record StateDifference(String path, @Nullable String recorded, @Nullable String replayed) {
  private static final int MOST = 10;

  /**
   * The differences that are nearest to the roots, at most {@value #MOST}; none when the states are
   * equal.
   */
  public static List<StateDifference> between(ServiceState recorded, ServiceState replayed) {
    return new Comparison(recorded, replayed).run();
  }

  /** The difference between a recording and its replay, as one line. */
  @Override
  public String toString() {
    return text("the recording", "the replay");
  }

  /** The difference as one line, with names for the two states. */
  public String text(String first, String second) {
    if (replayed == null) {
      return path + ": only in " + first;
    }
    if (recorded == null) {
      return path + ": only in " + second;
    }
    return path + ": " + recorded + " in " + first + ", " + replayed + " in " + second;
  }

  /** A step of a path as users read it. */
  static String step(Node owner, String label) {
    if (owner.type().equals("roots")) {
      return label;
    }
    String type = ClassNames.simple(owner.type());
    if (type.endsWith("[]") && label.startsWith("[")) {
      return type.substring(0, type.length() - 2) + label;
    }
    return type + (label.startsWith("[") ? "" : ".") + label;
  }

  /** Walks both states side by side. */
  private static final class Comparison {
    private final ServiceState first;
    private final ServiceState second;
    private final Map<Integer, Pair> byFirst = new HashMap<>();
    private final Map<Integer, Pair> bySecond = new HashMap<>();
    private final Queue<Pair> waiting = new ArrayDeque<>();
    private final List<StateDifference> found = new ArrayList<>();

    Comparison(ServiceState first, ServiceState second) {
      this.first = first;
      this.second = second;
    }

    List<StateDifference> run() {
      waiting.add(new Pair(0, 0, null, ""));
      for (Pair pair = waiting.poll(); pair != null && found.size() < MOST; pair = waiting.poll()) {
        compare(pair);
      }
      return List.copyOf(found.subList(0, Math.min(MOST, found.size())));
    }

    private void compare(Pair pair) {
      Node one = first.nodes().get(pair.first);
      Node other = second.nodes().get(pair.second);
      if (!one.type().equals(other.type())) {
        report(pair.path(), shown(first, pair.first), shown(second, pair.second));
        return;
      }
      Map<String, Object> others = new LinkedHashMap<>();
      for (Part part : other.parts()) {
        others.put(part.label(), part.value());
      }
      for (Part part : one.parts()) {
        Object value = others.remove(part.label());
        compare(pair, step(one, part.label()), part.value(), value);
      }
      boolean sameParts = others.isEmpty() && one.parts().size() == other.parts().size();
      others.forEach(
          (label, value) -> report(pair.path(step(one, label)), null, shown(second, value)));
      if (sameParts) {
        compareOrder(pair, one, other);
      }
    }

    private void compareOrder(Pair pair, Node one, Node other) {
      for (int i = 0; i < one.parts().size(); i++) {
        String left = one.parts().get(i).label();
        String right = other.parts().get(i).label();
        if (!left.equals(right)) {
          String place = i + 1 + ". of " + one.parts().size();
          report(pair.path(), left + " as " + place, right + " as " + place);
          return;
        }
      }
    }

    private void compare(Pair owner, String step, Object one, @Nullable Object other) {
      if (one instanceof Integer left && other instanceof Integer right) {
        pair(owner, step, left, right);
      } else if (!one.equals(other)) {
        report(owner.path(step), shown(first, one), other == null ? null : shown(second, other));
      }
    }

    private void pair(Pair owner, String step, int left, int right) {
      Pair known = byFirst.get(left);
      Pair knownSecond = bySecond.get(right);
      if (known == null && knownSecond == null) {
        Pair pair = new Pair(left, right, owner, step);
        byFirst.put(left, pair);
        bySecond.put(right, pair);
        waiting.add(pair);
      } else if (!Objects.equals(known, knownSecond)) {
        report(
            owner.path(step), identity(known, first, left), identity(knownSecond, second, right));
      }
    }

    private static String identity(@Nullable Pair known, ServiceState state, int number) {
      return known == null ? shown(state, number) + " of its own" : "the object at " + known.path();
    }

    private void report(String path, @Nullable String one, @Nullable String other) {
      found.add(new StateDifference(path, one, other));
    }

    private static String shown(ServiceState state, Object value) {
      return value instanceof Integer number
          ? "a " + ClassNames.simple(state.nodes().get(number).type())
          : (String) value;
    }
  }

  /** Two objects that stand at the same place; one pair is equal to no other. */
  private static final class Pair {
    final int first;
    final int second;
    final @Nullable Pair owner;
    final String step;

    Pair(int first, int second, @Nullable Pair owner, String step) {
      this.first = first;
      this.second = second;
      this.owner = owner;
      this.step = step;
    }

    String path() {
      return owner == null ? step : owner.path(step);
    }

    String path(String next) {
      String path = path();
      return path.isEmpty() ? next : path + " → " + next;
    }
  }
}
