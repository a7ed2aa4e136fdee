package traced;

import dev.snap.Bootstrap;
import dev.snap.Host;
import stock.Shelf;

/** Keeps a message in which the JDK names the class of a lambda. */
public final class Naming implements Bootstrap<Shelf> {
  @Override
  public Shelf boot(Host host) {
    Object lambda = (Runnable) () -> {};
    try {
      return (Shelf) lambda;
    } catch (ClassCastException e) {
      return new Named(e.getMessage());
    }
  }

  private record Named(String name) implements Shelf {}
}
