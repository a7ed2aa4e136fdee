// org.xerial.snappy:snappy-java:1.1.10.12
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import org.xerial.snappy.Snappy;

public final class SnappyJava implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    byte[] small = Snappy.compress("tea tea tea tea tea tea");
    return Keeper.of(small, Snappy.uncompressString(small));
  }
}
