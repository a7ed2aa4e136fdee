package dev.snap.recorder.state;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.recorder.state.hprof.DamagedDump;
import dev.snap.recorder.state.hprof.HeapDump;
import java.io.IOException;
import java.nio.file.Path;

/** Reads the state of a service from a heap dump of its JVM. */
public final class StateReader {
  private StateReader() {}

  /**
   * Reads the state of one service.
   *
   * @param dump an HPROF file with live objects only
   * @throws SnapFailure with {@link SnapCode#PROOF_FAILED} when the dump is damaged or does not
   *     hold the service
   */
  public static ServiceState read(Path dump, StateRoots roots) {
    try {
      HeapDump heap = HeapDump.open(dump);
      ServiceRoots found = ServiceRoots.find(heap, roots);
      Describer describer = new Describer(heap, new Locations(roots.locations()));
      return new CanonicalWalk(describer).from(found);
    } catch (DamagedDump | IOException e) {
      throw new SnapFailure(
          SnapCode.PROOF_FAILED,
          "The heap dump of '" + roots.service() + "' cannot be read: " + e.getMessage() + ".",
          "Check that the disk has room for the dump, which is about as large as the heap in use, and build again.",
          e);
    }
  }
}
