package dev.snap.recorder;

import dev.snap.journal.Entry;
import dev.snap.journal.Outcome;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a journal tells about the network: who was reached, what was left open, what will listen.
 */
final class NetworkFacts {
  private final Set<String> reached = new TreeSet<>();
  private final Map<String, String> open = new TreeMap<>();
  private final Set<String> listens = new TreeSet<>();

  /** Adds what one entry tells. */
  void add(Entry.Leaf leaf) {
    Action action = leaf.action();
    if (action.surface() != Surface.NETWORK) {
      return;
    }
    String host = text(action, "host");
    if (host != null) {
      reached.add(host);
    }
    String address = text(action, "listens");
    if (address != null) {
      listens.add(address);
    }
    String connection = text(action, "connection");
    if (connection != null && leaf.outcome() instanceof Outcome.Gave) {
      follow(action.name(), connection, host + ", opened at " + leaf.site());
    }
  }

  /** What a user should know, in sentences. */
  List<String> notes(String service) {
    List<String> notes = new ArrayList<>();
    if (!reached.isEmpty()) {
      notes.add(service + " reached " + String.join(", ", reached));
    }
    open.values()
        .forEach(
            each ->
                notes.add(
                    service + " left a connection open that ends with the build: to " + each));
    if (!listens.isEmpty()) {
      notes.add(service + " will listen on " + String.join(", ", listens));
    }
    return notes;
  }

  private void follow(String operation, String connection, String what) {
    switch (operation) {
      case "Socket.connect" -> open.put(connection, what);
      case "Socket.close" -> open.remove(connection);
      default -> {}
    }
  }

  private static @Nullable String text(Action action, String field) {
    for (Action.Field each : action.fields()) {
      if (each.name().equals(field)) {
        return each.text();
      }
    }
    return null;
  }
}
