package dev.snap.seam.threads.async;

import dev.snap.seam.Door;
import dev.snap.seam.StandsIn;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/**
 * A completable future whose default executor, and that of all that depend on it, is the
 * membrane's.
 *
 * @param <T> the type of the result
 */
@StandsIn(CompletableFuture.class)
public class MembraneFuture<T> extends CompletableFuture<T> {

  /** As {@link CompletableFuture#CompletableFuture()}. */
  public MembraneFuture() {}

  @Override
  public Executor defaultExecutor() {
    return AsyncSeams.commonPool();
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new MembraneFuture<>();
  }

  /** A plain future: the JDK's own minimal stages use its common pool. */
  @Override
  public CompletionStage<T> minimalCompletionStage() {
    return Door.live() ? super.minimalCompletionStage() : copy();
  }
}
