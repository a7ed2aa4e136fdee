package dev.snap.seam;

/** A real operation that gives nothing back. */
@FunctionalInterface
public interface Change {
  /** Performs the operation. */
  void make() throws Exception;
}
