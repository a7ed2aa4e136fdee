// net.java.dev.jna:jna:5.19.1
package libraries;

import com.sun.jna.Library;
import com.sun.jna.Native;
import dev.snap.Bootstrap;
import dev.snap.Host;

public final class Jna implements Bootstrap<Kept> {
  interface C extends Library {
    int abs(int number);
  }

  @Override
  public Kept boot(Host host) throws Exception {
    C library = Native.load("c", C.class);
    return Keeper.of(library, library.abs(-7));
  }
}
