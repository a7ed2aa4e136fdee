package uncovered;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.IOException;
import java.net.URL;
import stock.Shelf;

/** Compares URLs, which looks their hosts up. */
public final class Compared implements Bootstrap<Shelf> {
  @Override
  @SuppressWarnings("URLEqualsHashCode")
  public Shelf boot(Host host) throws IOException {
    boolean equal = new URL("http://localhost/a").equals(new URL("http://127.0.0.1/a"));
    return () -> "equal: " + equal;
  }
}
