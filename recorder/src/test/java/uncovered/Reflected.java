package uncovered;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.prefs.Preferences;
import stock.Shelf;

/** Calls it by reflection. */
public final class Reflected implements Bootstrap<Shelf> {
  @Override
  public Shelf boot(Host host) throws ReflectiveOperationException {
    Object root = Preferences.class.getMethod("userRoot").invoke(null);
    return root::toString;
  }
}
