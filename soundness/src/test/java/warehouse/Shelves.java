package warehouse;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the depot holds. Nothing here runs while it is restored but the constructor and the setters.
 */
final class Shelves implements Depot {
  private final SortedMap<String, Object> contents = new TreeMap<>();

  void put(String key, Object value) {
    contents.put(key, value);
  }

  @Override
  public String report() {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, Object> each : contents.entrySet()) {
      text.append(each.getKey()).append(" = ").append(each.getValue()).append('\n');
    }
    return text.toString();
  }
}
