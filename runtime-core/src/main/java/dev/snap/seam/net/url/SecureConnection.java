package dev.snap.seam.net.url;

import dev.snap.error.SnapCode;
import dev.snap.membrane.Refusal;
import dev.snap.seam.net.exchange.Headers;
import dev.snap.seam.net.exchange.Headers.Header;
import dev.snap.seam.refused.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Proxy;
import java.net.URL;
import java.security.cert.Certificate;
import java.util.List;
import java.util.Map;
import javax.net.ssl.HttpsURLConnection;
import org.jspecify.annotations.Nullable;

/** A connection over HTTPS that was opened before live. */
final class SecureConnection extends HttpsURLConnection {
  private final Conversation conversation;
  private final boolean proxied;

  SecureConnection(URL url, @Nullable Proxy proxy, String operation) {
    super(url);
    this.conversation = new Conversation(url, proxy, operation);
    this.proxied = proxy != null && proxy.type() != Proxy.Type.DIRECT;
  }

  /** Asks at once; what has content to send asks when its answer is wanted. */
  @Override
  public void connect() throws IOException {
    if (!getDoOutput()) {
      var unused = conversation.answer(this);
    }
  }

  @Override
  public void disconnect() {}

  @Override
  public boolean usingProxy() {
    return proxied;
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    return conversation.output(this);
  }

  @Override
  public InputStream getInputStream() throws IOException {
    InputStream input = conversation.input(this);
    url = conversation.answered();
    return input;
  }

  @Override
  public @Nullable InputStream getErrorStream() {
    return conversation.errors();
  }

  @Override
  public @Nullable String getHeaderField(String name) {
    return new Headers(conversation.headers(this)).last(name);
  }

  @Override
  public @Nullable String getHeaderField(int number) {
    return conversation.header(this, number).map(Header::value).orElse(null);
  }

  @Override
  public @Nullable String getHeaderFieldKey(int number) {
    return conversation
        .header(this, number)
        .map(Header::name)
        .filter(name -> !name.isEmpty())
        .orElse(null);
  }

  @Override
  public Map<String, List<String>> getHeaderFields() {
    return conversation.headerFields(this);
  }

  @Override
  public String getCipherSuite() {
    throw session("getCipherSuite");
  }

  @Override
  public Certificate @Nullable [] getLocalCertificates() {
    throw session("getLocalCertificates");
  }

  @Override
  public Certificate[] getServerCertificates() {
    throw session("getServerCertificates");
  }

  private static Refusal session(String operation) {
    return Refused.attempt(
        SnapCode.KEYS,
        "HttpsURLConnection." + operation,
        "asks for a TLS session, which holds keys",
        "Ask when the service is live.");
  }
}
