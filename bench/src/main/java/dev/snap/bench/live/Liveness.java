package dev.snap.bench.live;

import dev.snap.binding.ServiceMethod;
import dev.snap.membrane.Carrier;
import dev.snap.membrane.Grants;
import dev.snap.membrane.LivePhase;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Reply;
import dev.snap.seam.Door;
import dev.snap.wire.References;
import java.io.IOException;

/** Goes live as the launcher does, in the forks whose classes are rewritten. */
final class Liveness {
  /** The system property that says whether classes are rewritten. */
  static final String REWRITTEN = "snap.bench.rewritten";

  private Liveness() {}

  /** Runs a bootstrap before live, and then goes live; only runs it where nothing is rewritten. */
  static void bootAndGoLive(Boot boot) throws IOException {
    if (!Boolean.getBoolean(REWRITTEN)) {
      boot.run();
      return;
    }
    Membrane membrane =
        new Membrane(
            "bench", Liveness.class.getClassLoader(), Grants.NONE, (service, method, fault) -> {});
    Door.open(membrane);
    membrane.enter(new LivePhase(membrane, new NoCarrier()));
    boot.run();
    membrane.seams().reseed();
    membrane.seams().goLive();
    membrane.seams().afterRestore();
  }

  /** What a bootstrap does. */
  @FunctionalInterface
  interface Boot {
    void run() throws IOException;
  }

  private static final class NoCarrier implements Carrier {
    @Override
    public Reply call(
        References.Reference target, String binding, ServiceMethod<?, ?> method, byte[] arguments) {
      throw new IllegalStateException("nothing is called");
    }
  }
}
