package dev.snap.recorder.prove;

import java.util.List;
import java.util.Map;

/**
 * What is other in a proof run than when the service was recorded, without a change to the launch
 * line that is proven.
 *
 * @param title what users read
 * @param environment variables that the process gets
 * @param wrapper what the command is run under, empty for nothing
 */
record Perturbation(String title, Map<String, String> environment, List<String> wrapper) {

  /** A fresh JVM with an empty environment. */
  static Perturbation none() {
    return new Perturbation("fresh JVM, empty environment", Map.of(), List.of());
  }

  /**
   * Other identity hashes, another heap size, no optimising compiler, a noisy environment, no
   * network.
   */
  static Perturbation strong() {
    List<String> withoutNetwork = Isolation.withoutNetwork();
    return new Perturbation(
        "other heap, hashes, compiler and directory"
            + (withoutNetwork.isEmpty() ? "" : ", no network"),
        Map.of(
            "JDK_JAVA_OPTIONS",
            "-XX:+UnlockExperimentalVMOptions -XX:hashCode=0 -XX:TieredStopAtLevel=1 -Xms96m -Xmn24m",
            "SNAP_NOISE",
            "noise",
            "HOME",
            "/nonexistent",
            "LANG",
            "tr_TR.ISO-8859-9",
            "TZ",
            "Pacific/Apia"),
        withoutNetwork);
  }
}
