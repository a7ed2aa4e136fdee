package dev.snap.seam.crac;

import dev.snap.error.SnapCode;
import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.Replaces;
import dev.snap.seam.refused.Refused;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/** Tells the resources of one service of its snapshot. */
public final class Checkpoints implements BarrierStep {
  private static final MembraneContext CONTEXT = new MembraneContext();

  static {
    Door.join(new Checkpoints());
  }

  private Checkpoints() {}

  @Replaces(Core.class)
  public static Context<Resource> getGlobalContext() {
    return Door.live() ? Core.getGlobalContext() : CONTEXT;
  }

  @Guards(value = Core.class, names = "checkpointRestore")
  public static void checkpoint(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.EXIT,
          operation,
          "takes a checkpoint of the whole build and ends it",
          "Remove the call: the snapshot is taken when the bootstrap has returned, and registered"
              + " resources are told.");
    }
  }

  @Override
  public void beforeCheckpoint() {
    CONTEXT.beforeCheckpoint(CONTEXT);
  }

  @Override
  public void afterRestore() {
    CONTEXT.afterRestore(CONTEXT);
  }
}
