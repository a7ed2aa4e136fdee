package dev.snap.seam.net.tls;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;
import javax.net.SocketFactory;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * Where TLS contexts come from. One that is made before live remembers how it was made and
 * initialised; the sessions and random numbers of a real one are never part of a snapshot.
 */
public final class TlsContexts {
  private TlsContexts() {}

  @Replaces(SSLContext.class)
  public static SSLContext getInstance(String protocol) throws NoSuchAlgorithmException {
    SSLContext real = SSLContext.getInstance(protocol);
    return Door.live() ? real : MembraneContext.like(real);
  }

  @Replaces(SSLContext.class)
  public static SSLContext getInstance(String protocol, String provider)
      throws NoSuchAlgorithmException, NoSuchProviderException {
    SSLContext real = SSLContext.getInstance(protocol, provider);
    return Door.live() ? real : MembraneContext.like(real);
  }

  @Replaces(SSLContext.class)
  public static SSLContext getInstance(String protocol, Provider provider)
      throws NoSuchAlgorithmException {
    SSLContext real = SSLContext.getInstance(protocol, provider);
    return Door.live() ? real : MembraneContext.like(real);
  }

  @Replaces(SSLContext.class)
  public static SSLContext getDefault() throws NoSuchAlgorithmException {
    SSLContext real = SSLContext.getDefault();
    return Door.live() ? real : MembraneContext.like(real);
  }

  @Replaces(value = SSLSocketFactory.class, name = "getDefault")
  public static SocketFactory defaultFactory() {
    return Door.live() ? SSLSocketFactory.getDefault() : standard().getSocketFactory();
  }

  @Replaces(HttpsURLConnection.class)
  public static SSLSocketFactory getDefaultSSLSocketFactory() {
    return Door.live()
        ? HttpsURLConnection.getDefaultSSLSocketFactory()
        : standard().getSocketFactory();
  }

  /** The JDK's own trust store is read where the service runs; what it holds is compared. */
  @Replaces(value = TrustManagerFactory.class, kind = Kind.INSTANCE)
  public static void init(TrustManagerFactory factory, @Nullable KeyStore trusted)
      throws KeyStoreException {
    factory.init(trusted);
    if (!Door.live() && trusted == null) {
      TrustedByJdk.note(factory);
    }
  }

  /** The default context, as code sees it. */
  public static SSLContext standard() {
    try {
      return getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The real context that code of the JDK may use. */
  public static @Nullable SSLContext real(@Nullable SSLContext context) {
    return context instanceof MembraneContext own ? own.real() : context;
  }

  /** The real factory that code of the JDK may use. */
  public static SSLSocketFactory real(SSLSocketFactory factory) {
    return factory instanceof MembraneSocketFactory own ? own.real() : factory;
  }
}
