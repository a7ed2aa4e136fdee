package dev.snap.membrane;

import dev.snap.Bootstrap;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.membrane.carried.CarriedBootstrapReader;
import dev.snap.wire.References;
import java.util.Objects;

/** Runs a bootstrap inside its membrane: the same code path while recording and replaying. */
public final class Boot {
  private Boot() {}

  /**
   * Makes the bootstrap from what was carried, runs it, and exports what it returns.
   *
   * @return the place of what it returned
   * @throws BootstrapFailure when the bootstrap throws
   */
  public static References.Reference run(Membrane membrane, CarriedBootstrap carried) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(membrane.loader());
    try {
      Bootstrap<?> bootstrap =
          CarriedBootstrapReader.read(carried, membrane.loader(), membrane.references());
      MembraneHost host = new MembraneHost(membrane);
      Object exported = Objects.requireNonNull(bootstrap.boot(host), "boot returned null");
      host.expire();
      return membrane.exportRoot(exported);
    } catch (StackOverflowError thrown) {
      throw new BootstrapFailure(membrane.service(), thrown);
    } catch (Stop | VirtualMachineError stop) {
      throw stop;
    } catch (Throwable thrown) {
      throw new BootstrapFailure(membrane.service(), thrown);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /** A bootstrap that threw. */
  public static final class BootstrapFailure extends Stop {
    private static final long serialVersionUID = 1L;

    BootstrapFailure(String service, Throwable thrown) {
      super("The bootstrap of " + service + " threw " + thrown, failure(service, thrown));
    }

    private static SnapFailure failure(String service, Throwable thrown) {
      if (thrown instanceof SnapFailure known) {
        return known;
      }
      return new SnapFailure(
          SnapCode.BOOTSTRAP_THREW,
          "The bootstrap of " + service + " threw " + thrown,
          "Mend the bootstrap; nothing was published.",
          thrown);
    }
  }
}
