package dev.snap.recorder.record;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.launch.PhaseInput;
import dev.snap.membrane.CallSite;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Refusal;
import java.io.InputStream;

/** The standard input of a service that is recorded: there is none to read. */
final class RefusedInput {
  private RefusedInput() {}

  static InputStream of(Membrane membrane) {
    return PhaseInput.refusing(() -> refuse(membrane));
  }

  private static Refusal refuse(Membrane membrane) {
    String site = CallSite.current();
    Refusal refusal =
        new Refusal(
            new SnapFailure(
                SnapCode.WHOLE_JVM,
                membrane.service()
                    + ": System.in was read"
                    + (site.isEmpty() ? "" : " at " + site)
                    + ", and a build has no standard input",
                "Read a file instead, or read standard input when the service is live."));
    membrane.phase().refused(refusal);
    return refusal;
  }
}
