package dev.snap.seam.barrier;

import dev.snap.membrane.Barrier;
import dev.snap.membrane.Membrane;
import dev.snap.seam.Door;
import dev.snap.seam.time.Clocks;
import java.util.List;

/** The barrier of the loader that has loaded this class. */
public final class LoaderBarrier implements Barrier {
  @Override
  public void open(Membrane membrane) {
    Door.open(membrane);
  }

  @Override
  public List<String> open() {
    return List.of();
  }

  @Override
  public void beforeCheckpoint() throws Exception {}

  @Override
  public void reseed() {}

  @Override
  public void goLive() {
    Clocks.goLive();
    Door.goLive();
  }

  @Override
  public void afterRestore() throws Exception {}
}
