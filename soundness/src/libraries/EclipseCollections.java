// org.eclipse.collections:eclipse-collections:11.1.0
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import org.eclipse.collections.api.map.MutableMap;
import org.eclipse.collections.api.map.primitive.MutableIntObjectMap;
import org.eclipse.collections.api.set.MutableSet;
import org.eclipse.collections.impl.factory.Maps;
import org.eclipse.collections.impl.factory.Sets;
import org.eclipse.collections.impl.factory.primitive.IntObjectMaps;

public final class EclipseCollections implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    MutableMap<Object, String> map = Maps.mutable.empty();
    MutableSet<Object> set = Sets.mutable.of("a", 5, Thread.State.NEW, String.class);
    MutableIntObjectMap<String> ints = IntObjectMaps.mutable.empty();
    for (int i = 0; i < 30; i++) {
      map.put(i % 2 == 0 ? "k" + i : Integer.valueOf(i), "v" + i);
      ints.put(i * 37, "n" + i);
    }
    return Keeper.of(map, set, ints);
  }
}
