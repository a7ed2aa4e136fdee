// org.jetbrains.kotlin:kotlin-stdlib:2.4.21
// org.jetbrains.kotlinx:kotlinx-coroutines-core-jvm:1.10.2
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import kotlin.Lazy;
import kotlin.LazyKt;
import kotlin.collections.CollectionsKt;
import kotlin.random.Random;
import kotlin.text.Regex;

public final class KotlinStdlib implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Lazy<String> lazy = LazyKt.lazy(() -> "tea");
    Regex regex = new Regex("(\\w+)@(\\w+)");
    return Keeper.of(
        lazy.getValue(), lazy, regex, regex.containsMatchIn("a@b"),
        CollectionsKt.listOf(1, 2, 3), Random.Default.nextInt(100));
  }
}
