package dev.snap.recorder.prove;

import dev.snap.bundle.Bundle;
import dev.snap.recorder.state.ServiceState;
import dev.snap.recorder.state.StateReader;
import dev.snap.recorder.state.StateRoots;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Reads states from the heap dumps of the recording and of the proofs, so that they can be
 * compared.
 */
public final class States {
  private static final String LIBRARIES = "$lib";
  private static final String LOADER = "$loader";

  private States() {}

  /** The state of a service in the JVM that recorded it. */
  public static ServiceState recorded(Path dump, String service, Path libraries)
      throws IOException {
    return StateReader.read(
        dump,
        new StateRoots(
            service,
            List.of(),
            Map.of(
                libraries.toString(),
                LIBRARIES,
                "dev.snap.recorder.record.MembraneLoader",
                LOADER)));
  }

  /** The state of a service in a JVM that replayed it. */
  static ServiceState replayed(Path dump, String service, Path bundle) throws IOException {
    return StateReader.read(
        dump,
        new StateRoots(
            service,
            List.of(),
            Map.of(
                bundle.resolve(Bundle.LIBRARIES).toRealPath().toString(),
                LIBRARIES,
                "jdk.internal.loader.ClassLoaders$AppClassLoader",
                LOADER,
                "jdk.internal.loader.ClassLoaders.AppClassLoader", // as getCanonicalName says it
                LOADER)));
  }
}
