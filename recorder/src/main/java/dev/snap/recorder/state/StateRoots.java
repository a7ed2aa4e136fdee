package dev.snap.recorder.state;

import java.util.List;
import java.util.Map;

/**
 * Where a service's state starts.
 *
 * @param service the full name of the service; the loader of its classes is the one whose membrane
 *     has that name
 * @param foreign prefixes of class names whose static fields are not the service's, such as the
 *     transport's packages; {@code dev.snap} and the JDK never are
 * @param locations where the bundle and its libraries lie, each with what is written in its place,
 *     in strings and byte arrays too; the longest one that fits is taken
 */
public record StateRoots(String service, List<String> foreign, Map<String, String> locations) {
  /** Copies the collections. */
  public StateRoots {
    foreign = List.copyOf(foreign);
    locations = Map.copyOf(locations);
  }

  /** The roots of a service in a JVM without foreign classes or locations. */
  public static StateRoots of(String service) {
    return new StateRoots(service, List.of(), Map.of());
  }
}
