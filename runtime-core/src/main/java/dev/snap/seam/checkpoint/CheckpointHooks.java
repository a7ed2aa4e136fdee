package dev.snap.seam.checkpoint;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import java.util.ArrayList;
import java.util.List;

/** The hooks that a service has registered, in the order of registration. */
final class CheckpointHooks implements BarrierStep {
  private static final List<Hook> HOOKS = new ArrayList<>();

  private CheckpointHooks() {}

  /** What runs around a checkpoint. */
  interface Hook {
    /** Whose hook it is, in the user's words. */
    String owner();

    /** Runs before a checkpoint. */
    void beforeCheckpoint() throws Exception;

    /** Runs after a restore. */
    void afterRestore() throws Exception;
  }

  /** Adds a hook. */
  static void register(Hook hook) {
    synchronized (HOOKS) {
      if (HOOKS.isEmpty()) {
        Door.join(new CheckpointHooks());
      }
      HOOKS.add(hook);
    }
  }

  @Override
  public void beforeCheckpoint() {
    List<Hook> hooks = registered();
    for (int i = hooks.size() - 1; i >= 0; i--) {
      Hook hook = hooks.get(i);
      run(hook, "beforeCheckpoint", hook::beforeCheckpoint);
    }
  }

  @Override
  public void afterRestore() {
    for (Hook hook : registered()) {
      run(hook, "afterRestore", hook::afterRestore);
    }
  }

  private static List<Hook> registered() {
    synchronized (HOOKS) {
      return List.copyOf(HOOKS);
    }
  }

  private static void run(Hook hook, String name, Step step) {
    try {
      step.run();
    } catch (Exception e) {
      throw new SnapFailure(
          SnapCode.BARRIER,
          name + " of " + hook.owner() + " threw " + e,
          "A service whose checkpoint hook fails cannot be restored; mend the hook.",
          e);
    }
  }

  private interface Step {
    void run() throws Exception;
  }
}
