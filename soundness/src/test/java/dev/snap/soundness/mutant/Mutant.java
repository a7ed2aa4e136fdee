package dev.snap.soundness.mutant;

import java.io.IOException;
import java.nio.file.Path;

/**
 * One change of a bundle.
 *
 * @param kind {@code code} or {@code entry}
 * @param title what is changed and where
 * @param change makes the change in a copy of the bundle
 */
public record Mutant(String kind, String title, Change change) {
  /** A change of a bundle. */
  @FunctionalInterface
  public interface Change {
    void in(Path bundle) throws IOException;
  }

  @Override
  public String toString() {
    return kind + ": " + title;
  }
}
