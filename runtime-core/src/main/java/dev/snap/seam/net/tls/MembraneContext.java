package dev.snap.seam.net.tls;

import javax.net.ssl.SSLContext;

/** A context that was made before live. */
final class MembraneContext extends SSLContext {
  private final DeferredContext deferred;

  private MembraneContext(DeferredContext deferred, SSLContext real) {
    super(deferred, real.getProvider(), real.getProtocol());
    this.deferred = deferred;
  }

  /** A context that will be made again as this one was. */
  static SSLContext like(SSLContext real) {
    return new MembraneContext(new DeferredContext(real.getProtocol(), real.getProvider()), real);
  }

  /** The real context. */
  SSLContext real() {
    return deferred.real();
  }
}
