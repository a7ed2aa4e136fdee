package uncovered;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.prefs.Preferences;
import stock.Shelf;

/** Calls it. */
public final class Plain implements Bootstrap<Shelf> {
  @Override
  public Shelf boot(Host host) {
    String name = Preferences.userRoot().get("name", "none");
    return () -> name;
  }
}
