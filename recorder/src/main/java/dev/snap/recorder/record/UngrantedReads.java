package dev.snap.recorder.record;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What bootstraps asked of the build machine that it does not grant, and so found unset: where one
 * of them throws because of that, this says so. For one thread at a time.
 */
final class UngrantedReads {
  private final List<Read> reads = new ArrayList<>();

  /** Notes an action, if it is such a read. */
  void noted(Action action, String site) {
    String name = "";
    boolean granted = true;
    for (Action.Field each : action.fields()) {
      name = each.name().equals("name") ? each.text() : name;
      granted &= !(each.name().equals("granted") && each.text().equals("no"));
    }
    if (!granted) {
      reads.add(new Read(action.surface() == Surface.ENVIRONMENT, name, site));
    }
  }

  /**
   * The failure of a bootstrap as what it is: what was thrown names the latest of these reads, or
   * comes from the very method that made it.
   *
   * @param fact that the bootstrap threw, and what
   */
  Optional<SnapFailure> cause(String fact, Throwable thrown) {
    for (int i = reads.size() - 1; i >= 0; i--) {
      if (reads.get(i).isBehind(thrown)) {
        return Optional.of(failure(fact, reads.get(i), thrown));
      }
    }
    return Optional.empty();
  }

  private static SnapFailure failure(String fact, Read read, Throwable thrown) {
    return new SnapFailure(
        SnapCode.NOT_GRANTED,
        fact
            + "\n    "
            + (read.variable ? "environment variable " : "system property ")
            + read.name
            + ", which it read at "
            + read.site
            + ", is not granted and so was unset",
        read.variable
            ? "Grant it in the configuration of snap-maven-plugin: <grantedEnvironment><variable>"
                + read.name
                + "</variable></grantedEnvironment>. Nothing was published."
            : "Grant it in the configuration of snap-maven-plugin: <grantedProperties><property>"
                + read.name
                + "</property></grantedProperties>. Nothing was published.",
        thrown);
  }

  /**
   * One of them.
   *
   * @param site the source line, {@code type.method(File.java:12)}
   */
  private record Read(boolean variable, String name, String site) {
    boolean isBehind(Throwable thrown) {
      for (Throwable at = thrown; at != null; at = at.getCause()) {
        if (String.valueOf(at.getMessage()).contains(name) || threwAt(at)) {
          return true;
        }
      }
      return false;
    }

    private boolean threwAt(Throwable at) {
      StackTraceElement[] trace = at.getStackTrace();
      return trace.length > 0
          && site.startsWith(trace[0].getClassName() + "." + trace[0].getMethodName() + "(");
    }
  }
}
