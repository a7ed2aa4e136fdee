package dev.snap.seam.net.socket;

import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The sockets that are connected before live; those that still are end when it is live. */
final class OpenSockets implements BarrierStep {
  private static final List<MembraneSocket> OPEN = new ArrayList<>();

  private static boolean joined;

  private OpenSockets() {}

  static void opened(MembraneSocket socket) {
    if (Door.live()) {
      return;
    }
    synchronized (OPEN) {
      OPEN.add(socket);
      if (!joined) {
        joined = true;
        Door.join(new OpenSockets());
      }
    }
  }

  static void closed(MembraneSocket socket) {
    synchronized (OPEN) {
      OPEN.removeIf(each -> each == socket);
    }
  }

  @Override
  public void afterLive() {
    List<MembraneSocket> left;
    synchronized (OPEN) {
      left = List.copyOf(OPEN);
    }
    for (MembraneSocket each : left) {
      try {
        each.die();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
