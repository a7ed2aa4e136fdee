package dev.snap.recorder.rewrite;

import dev.snap.seam.Door;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The operations that seams cover, for tests. */
public final class CoveredOperations {
  private CoveredOperations() {}

  /**
   * The operations that the seams of one package cover.
   *
   * @param surface the last part of the package's name
   */
  public static Set<String> of(String surface) {
    String prefix = "dev/snap/seam/" + surface + "/";
    return SeamReader.read(Door.class.getClassLoader()).operations().entrySet().stream()
        .filter(each -> each.getValue().startsWith(prefix))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
