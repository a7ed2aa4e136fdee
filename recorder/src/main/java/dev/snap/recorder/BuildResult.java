package dev.snap.recorder;

import java.nio.file.Path;
import java.util.List;

/**
 * What was built.
 *
 * @param id the content-derived id of the snapshot, 16 hex digits
 * @param directory where it stands
 * @param upToDate whether nothing had changed, so that no work was done
 * @param services one summary per service, sorted by name
 * @param notes what the user should know, for example variables that were read and not granted
 */
public record BuildResult(
    String id,
    Path directory,
    boolean upToDate,
    List<ServiceSummary> services,
    List<String> notes) {

  /** Copies the lists. */
  public BuildResult {
    services = List.copyOf(services);
    notes = List.copyOf(notes);
  }

  /**
   * One service in a snapshot.
   *
   * @param service its full name
   * @param entries the entries of its journal
   * @param journalBytes the size of its journal with its blobs, in bytes
   * @param bundleBytes the size of its bundle, in bytes
   * @param references how many references it holds
   * @param drawn how many random values it drew at build, which all replicas will share
   * @param times how long it took
   */
  public record ServiceSummary(
      String service,
      long entries,
      long journalBytes,
      long bundleBytes,
      int references,
      int drawn,
      Times times) {}

  /**
   * How long it took to make one service, in milliseconds.
   *
   * @param recording its bootstrap, with those that it imports, while it was recorded
   * @param replay its bootstrap and the calls that reached it, in a fresh JVM
   * @param proof all replays and comparisons
   */
  public record Times(long recording, long replay, long proof) {}
}
