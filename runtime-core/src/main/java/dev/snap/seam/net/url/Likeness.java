package dev.snap.seam.net.url;

import dev.snap.seam.net.exchange.Request;
import dev.snap.seam.net.tls.TlsContexts;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import javax.net.ssl.HttpsURLConnection;

/** Sets a connection of the JDK as the user has set that of the membrane. */
final class Likeness {
  private Likeness() {}

  static void copy(HttpURLConnection from, HttpURLConnection to, Request request)
      throws ProtocolException {
    to.setRequestMethod(request.method());
    to.setInstanceFollowRedirects(from.getInstanceFollowRedirects());
    to.setConnectTimeout(from.getConnectTimeout());
    to.setReadTimeout(from.getReadTimeout());
    to.setUseCaches(from.getUseCaches());
    to.setIfModifiedSince(from.getIfModifiedSince());
    to.setDoOutput(from.getDoOutput());
    to.setDoInput(from.getDoInput());
    request.headers().all().forEach(each -> to.addRequestProperty(each.name(), each.value()));
    if (from instanceof HttpsURLConnection secure && to instanceof HttpsURLConnection real) {
      real.setHostnameVerifier(secure.getHostnameVerifier());
      real.setSSLSocketFactory(TlsContexts.real(secure.getSSLSocketFactory()));
    }
  }
}
