package dev.snap.seam.checkpoint;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/** The global context of {@code org.crac}: the checkpoint is the end of the bootstrap. */
public final class Crac {
  private Crac() {}

  @Replaces(Core.class)
  public static Context<Resource> getGlobalContext() {
    return Door.live() ? Core.getGlobalContext() : MembraneContext.INSTANCE;
  }

  /** Refuses a checkpoint that code makes by itself. */
  @Guards(value = Core.class, names = "checkpointRestore")
  public static void refuse(String operation) {
    if (!Door.live()) {
      throw Door.refuse(
          new SnapFailure(
              SnapCode.UNCOVERED,
              operation + " was called during the bootstrap",
              "The end of the bootstrap is the checkpoint; leave the call out."));
    }
  }
}
