package uncovered;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.prefs.Preferences;
import stock.Shelf;

/** Calls it and hides what came of it. */
public final class Swallowed implements Bootstrap<Shelf> {
  @Override
  public Shelf boot(Host host) {
    try {
      Preferences.userRoot();
    } catch (Throwable hidden) {
      return () -> "hidden";
    }
    return () -> "none";
  }
}
