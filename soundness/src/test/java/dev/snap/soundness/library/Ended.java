package dev.snap.soundness.library;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.recorder.BuildResult.ServiceSummary;
import dev.snap.recorder.RecordedFailure;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the build of a library's snapshot ended. There must be no {@link Failed}. */
sealed interface Ended {
  /** The word for it in tables. */
  default String word() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /** Both proofs ended in the recorded state. */
  record Restored(ServiceSummary summary, LibraryTimes times) implements Ended {}

  /**
   * The build says by a code why it cannot be restored.
   *
   * @param code for example {@code SNAP-0204}
   * @param message all that the user reads
   */
  record Refused(String code, String message) implements Ended {
    @Override
    public String toString() {
      return message;
    }
  }

  /**
   * The third outcome: an error of Snap itself, a bootstrap that throws only inside a membrane, a
   * dead or hanging JVM.
   */
  record Failed(String message) implements Ended {
    @Override
    public String toString() {
      return message;
    }
  }

  /** A failure of the build. */
  static Ended of(Throwable failure) {
    if (failure instanceof SnapFailure || failure instanceof RecordedFailure) {
      return Codes.judge(String.valueOf(failure.getMessage()));
    }
    return new Failed("[internal] " + failure);
  }

  /** Which codes are refusals. */
  final class Codes {
    private static final Pattern CODE = Pattern.compile("^\\[(SNAP-\\d{4})]");
    private static final Set<String> NO_REFUSAL =
        Set.of(
            SnapCode.BOOTSTRAP_THREW.code(),
            SnapCode.BOOTSTRAP_HANGS.code(),
            SnapCode.FORK_DIED.code(),
            SnapCode.ROOT.code(),
            SnapCode.PUBLISH.code());

    private Codes() {}

    static Ended judge(String message) {
      Matcher code = CODE.matcher(message);
      return code.find() && !NO_REFUSAL.contains(code.group(1))
          ? new Refused(code.group(1), message)
          : new Failed(message);
    }
  }
}
