package uncovered;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.net.URL;
import java.util.Collections;
import stock.Shelf;

/** Looks for what the class path has several of. */
public final class Manifests implements Bootstrap<Shelf> {
  @Override
  public Shelf boot(Host host) throws Exception {
    ClassLoader loader = Manifests.class.getClassLoader();
    String name = "META-INF/MANIFEST.MF";
    for (URL each : Collections.list(loader.getResources(name))) {
      each.openStream().close();
    }
    if (loader.getResource(name) != null) {
      loader.getResource(name).openStream().close();
    }
    return () -> "seen";
  }
}
