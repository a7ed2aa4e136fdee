package dev.snap.seam.net;

import dev.snap.error.SnapCode;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import dev.snap.seam.refused.Refused;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.DatagramSocket;
import java.net.HttpURLConnection;
import java.net.ProxySelector;
import java.net.ResponseCache;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLConnection;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;

/**
 * Refuses settings that change the network of the whole JVM: services that are built in one JVM
 * would see each other's, and those of the JDK would be asked outside the membrane.
 */
public final class Globals {
  private Globals() {}

  @Guards(value = Authenticator.class, names = "setDefault")
  @Guards(value = CookieHandler.class, names = "setDefault")
  @Guards(value = ProxySelector.class, names = "setDefault")
  @Guards(value = ResponseCache.class, names = "setDefault")
  @Guards(value = SSLContext.class, names = "setDefault")
  @Guards(value = URLConnection.class, names = "setDefaultUseCaches")
  @Guards(value = HttpURLConnection.class, names = "setFollowRedirects")
  @Guards(
      value = HttpsURLConnection.class,
      names = {"setDefaultHostnameVerifier", "setDefaultSSLSocketFactory"})
  @Guards(value = Socket.class, names = "setSocketImplFactory")
  @Guards(value = ServerSocket.class, names = "setSocketFactory")
  @Guards(value = DatagramSocket.class, names = "setDatagramSocketImplFactory")
  public static void set(String operation) {
    if (!Door.live()) {
      throw Refused.attempt(
          SnapCode.NETWORK,
          operation,
          "changes the network for the whole JVM",
          "Set it on the connection or client that needs it, or when the service is live.");
    }
  }
}
