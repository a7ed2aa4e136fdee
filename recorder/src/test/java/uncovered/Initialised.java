package uncovered;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.prefs.Preferences;
import stock.Shelf;

/** Has it called where a class is initialised, which throws something else. */
public final class Initialised implements Bootstrap<Shelf> {
  @Override
  public Shelf boot(Host host) {
    return Settings.SHELF;
  }

  private static final class Settings {
    static final Preferences ROOT = Preferences.userRoot();
    static final Shelf SHELF = ROOT::name;
  }
}
