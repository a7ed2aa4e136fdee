package shop;

import dev.snap.Bootstrap;
import dev.snap.Host;

/** A bootstrap whose code can be changed between recording and replay. */
public record ShelfBootstrap() implements Bootstrap<Shelf> {
  private static volatile Bootstrap<Shelf> code = ShelfCode::recorded;

  /** From now on this is the code. */
  public static void become(Bootstrap<Shelf> version) {
    code = version;
  }

  @Override
  public Shelf boot(Host host) throws Exception {
    return code.boot(host);
  }
}
