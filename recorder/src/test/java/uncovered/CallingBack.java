package uncovered;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.List;
import java.util.prefs.Preferences;
import stock.Shelf;

/** Is called back by the JDK and calls it there. */
public final class CallingBack implements Bootstrap<Shelf> {
  @Override
  public Shelf boot(Host host) {
    List<String> names = List.of("a").stream().map(CallingBack::read).toList();
    return () -> names.get(0);
  }

  private static String read(String name) {
    return Preferences.userRoot().get(name, name);
  }
}
