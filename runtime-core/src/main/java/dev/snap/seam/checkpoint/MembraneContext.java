package dev.snap.seam.checkpoint;

import org.crac.Context;
import org.crac.Resource;

/** Keeps the resources that register before live. */
final class MembraneContext extends Context<Resource> {
  static final MembraneContext INSTANCE = new MembraneContext();

  private MembraneContext() {}

  @Override
  public void register(Resource resource) {
    CheckpointHooks.register(new ResourceHook(resource, this));
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    throw new UnsupportedOperationException("Snap notifies the resources");
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    throw new UnsupportedOperationException("Snap notifies the resources");
  }

  private record ResourceHook(Resource resource, Context<Resource> context)
      implements CheckpointHooks.Hook {
    @Override
    public String owner() {
      return resource.getClass().getName();
    }

    @Override
    public void beforeCheckpoint() throws Exception {
      resource.beforeCheckpoint(context);
    }

    @Override
    public void afterRestore() throws Exception {
      resource.afterRestore(context);
    }
  }
}
