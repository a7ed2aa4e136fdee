package dev.snap.seam.net.tls;

import dev.snap.seam.Door;
import dev.snap.seam.refused.Connections;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Map;
import java.util.WeakHashMap;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLContextSpi;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocketFactory;
import javax.net.ssl.SSLSessionContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** How a context was made and initialised; the real one is made of it when it is needed. */
final class DeferredContext extends SSLContextSpi {
  private static final String DEFAULT = "Default";

  /** The real contexts; here, so that they are no state of the service. */
  private static final Map<DeferredContext, SSLContext> REAL = new WeakHashMap<>();

  private final String protocol;
  private final Provider provider;
  private boolean initialised;
  private KeyManager @Nullable [] keys;
  private TrustManager @Nullable [] trust;
  private @Nullable SecureRandom random;

  DeferredContext(String protocol, Provider provider) {
    this.protocol = protocol;
    this.provider = provider;
    this.initialised = protocol.equals(DEFAULT);
  }

  /**
   * The real context. One that is made while recording draws its random numbers outside the
   * membrane.
   */
  SSLContext real() {
    synchronized (REAL) {
      return REAL.computeIfAbsent(this, DeferredContext::make);
    }
  }

  @Override
  protected void engineInit(
      KeyManager @Nullable [] keyManagers,
      TrustManager @Nullable [] trustManagers,
      @Nullable SecureRandom generator) {
    if (protocol.equals(DEFAULT)) {
      throw new IllegalStateException("Default SSLContext is initialized automatically");
    }
    keys = keyManagers == null ? null : keyManagers.clone();
    trust = trustManagers == null ? null : trustManagers.clone();
    random = generator;
    initialised = true;
    synchronized (REAL) {
      REAL.remove(this);
    }
  }

  @Override
  protected SSLSocketFactory engineGetSocketFactory() {
    checkInitialised();
    return Door.live() ? real().getSocketFactory() : new MembraneSocketFactory(this);
  }

  @Override
  protected SSLServerSocketFactory engineGetServerSocketFactory() {
    return whenLive("getServerSocketFactory").getServerSocketFactory();
  }

  @Override
  protected SSLEngine engineCreateSSLEngine() {
    return whenLive("createSSLEngine").createSSLEngine();
  }

  @Override
  protected SSLEngine engineCreateSSLEngine(String host, int port) {
    return whenLive("createSSLEngine").createSSLEngine(host, port);
  }

  @Override
  protected SSLSessionContext engineGetServerSessionContext() {
    return whenLive("getServerSessionContext").getServerSessionContext();
  }

  @Override
  protected SSLSessionContext engineGetClientSessionContext() {
    return whenLive("getClientSessionContext").getClientSessionContext();
  }

  @Override
  protected SSLParameters engineGetDefaultSSLParameters() {
    checkInitialised();
    return real().getDefaultSSLParameters();
  }

  @Override
  protected SSLParameters engineGetSupportedSSLParameters() {
    checkInitialised();
    return real().getSupportedSSLParameters();
  }

  private SSLContext whenLive(String operation) {
    checkInitialised();
    if (!Door.live()) {
      throw Connections.refused("SSLContext." + operation);
    }
    return real();
  }

  private void checkInitialised() {
    if (!initialised) {
      throw new IllegalStateException("SSLContext is not initialized");
    }
  }

  private SSLContext make() {
    try {
      SSLContext made = SSLContext.getInstance(protocol, provider);
      if (!protocol.equals(DEFAULT)) {
        made.init(keys, trust, Door.live() ? random : null);
      }
      return made;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
