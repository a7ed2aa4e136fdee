// org.jetbrains.kotlinx:kotlinx-coroutines-core-jvm:1.10.2
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.List;
import kotlin.coroutines.Continuation;
import kotlin.coroutines.CoroutineContext;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.AwaitKt;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CoroutineScope;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.Deferred;
import kotlinx.coroutines.DelayKt;
import kotlinx.coroutines.Dispatchers;

public final class KotlinCoroutines implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Object delayed =
        BuildersKt.runBlocking(
            EmptyCoroutineContext.INSTANCE, (scope, next) -> DelayKt.delay(1_000, next));
    Object both =
        BuildersKt.runBlocking(
            EmptyCoroutineContext.INSTANCE,
            (scope, next) ->
                AwaitKt.awaitAll(
                    List.of(
                        async(scope, Dispatchers.getDefault(), "tea"),
                        async(scope, Dispatchers.getIO(), "cup")),
                    (Continuation<? super List<?>>) (Continuation<?>) next));
    return Keeper.of(Dispatchers.getDefault(), both, String.valueOf(delayed));
  }

  private static Deferred<Object> async(CoroutineScope scope, CoroutineContext context, Object value) {
    return BuildersKt.async(scope, context, CoroutineStart.DEFAULT, (inner, next) -> value);
  }
}
