package dev.snap.recorder.prove;

import dev.snap.bundle.Manifest;
import dev.snap.recorder.state.ServiceState;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A bundle whose replays all end in the recorded state.
 *
 * @param runs how many there were
 * @param state that all of them ended in, with the orders of the first
 * @param replayMillis how long the first took, in milliseconds, without the start of its JVM
 * @param archive of the JVM's classes, which the first left behind, if it could make one
 * @param hashOrdered whether collections iterate in an order that follows identity hashes
 */
public record Proven(
    int runs, ServiceState state, long replayMillis, @Nullable Path archive, boolean hashOrdered) {

  /** What a start is to look at, as lines of a manifest with nothing to compare with yet. */
  public SortedMap<String, String> order() {
    SortedMap<String, String> lines = new TreeMap<>();
    lines.put(Manifest.CANARY, "");
    state.orderKeys().forEach(key -> lines.put(Manifest.ORDER_KEY + key, ""));
    return lines;
  }

  /** The digest of the state. */
  public String digest() {
    return state.digest();
  }
}
