package dev.snap.seam.crac;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.seam.Door;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * The resources that a bootstrap registered. The last registered is told first before the
 * checkpoint, and last after the restore. They are held strongly until then, unlike in {@code
 * org.crac}: which ones the collector has taken could differ in a replay.
 */
final class MembraneContext extends Context<Resource> {
  private final List<Resource> resources = new ArrayList<>();

  @Override
  public void register(Resource resource) {
    Objects.requireNonNull(resource, "resource");
    if (Door.live()) {
      Core.getGlobalContext().register(resource);
      return;
    }
    synchronized (resources) {
      resources.add(resource);
    }
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    List<Resource> lastFirst = registered();
    Collections.reverse(lastFirst);
    for (Resource each : lastFirst) {
      try {
        each.beforeCheckpoint(this);
      } catch (Exception e) {
        throw failed("beforeCheckpoint", each, e, "Correct the hook, and build again.");
      }
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    for (Resource each : registered()) {
      try {
        each.afterRestore(this);
      } catch (Exception e) {
        throw failed(
            "afterRestore",
            each,
            e,
            "The service is not started. Correct the hook, and build again.");
      }
    }
    synchronized (resources) {
      resources.clear();
    }
  }

  /** A copy, because a hook may register more. */
  private List<Resource> registered() {
    synchronized (resources) {
      return new ArrayList<>(resources);
    }
  }

  private static SnapFailure failed(
      String hook, Resource resource, Exception thrown, String nextStep) {
    if (thrown instanceof SnapFailure known) {
      return known;
    }
    return new SnapFailure(
        SnapCode.BARRIER,
        Door.membrane().service()
            + ": "
            + hook
            + " of "
            + resource.getClass().getName()
            + " threw "
            + thrown,
        nextStep,
        thrown);
  }
}
