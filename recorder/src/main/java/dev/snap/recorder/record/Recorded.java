package dev.snap.recorder.record;

/** The files that the forked JVM leaves in its output directory. */
public final class Recorded {
  /** The heap dump of the recorded state. */
  public static final String STATE = "state.hprof";

  /** The topology. */
  public static final String TOPOLOGY = "topology.txt";

  /** The fingerprint of the JVM that recorded. */
  public static final String FINGERPRINT = "fingerprint";

  /** Why recording failed, as text for the user. */
  public static final String FAILURE = "failure.txt";

  /** The commit record: without it nothing was recorded, whatever the exit code. */
  public static final String COMMIT = "recorded";

  /** The directory with one directory per service. */
  public static final String SERVICES = "services";

  private Recorded() {}

  /** The directory name of a service. */
  public static String directoryOf(String service) {
    return service.replace('/', '.');
  }
}
