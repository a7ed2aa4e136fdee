package dev.snap.seam;

import dev.snap.membrane.Seams;
import java.util.List;

/** The steps of the seams of one loader, as one. */
record Barrier(List<BarrierStep> steps) implements Seams {
  @Override
  public void beforeCheckpoint() {
    snapshot().forEach(BarrierStep::beforeCheckpoint);
  }

  @Override
  public List<String> unfinished() {
    return snapshot().stream().flatMap(each -> each.unfinished().stream()).toList();
  }

  @Override
  public void reseed() {
    snapshot().forEach(BarrierStep::reseed);
  }

  @Override
  public void goLive() {
    List<BarrierStep> joined = snapshot();
    joined.forEach(BarrierStep::goLive);
    Door.goLive();
    joined.forEach(BarrierStep::afterLive);
  }

  @Override
  public void afterRestore() {
    snapshot().forEach(BarrierStep::afterRestore);
  }

  /** A copy, because a step may make another join. */
  private List<BarrierStep> snapshot() {
    return List.copyOf(steps);
  }
}
