package dev.snap.membrane.threads;

/**
 * A thread that has begun and waits.
 *
 * @param thread its name
 * @param what the operation it waits in
 * @param where the line of the user's or a library's code, for example {@code Orders.java:41}
 */
public record Waiting(String thread, String what, String where) {
  @Override
  public String toString() {
    return thread + " waits in " + what + " (" + where + ")";
  }
}
