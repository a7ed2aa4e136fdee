package dev.snap.seam.net.url;

import dev.snap.seam.net.exchange.Headers;
import dev.snap.seam.net.exchange.Headers.Header;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection over HTTP that was opened before live. */
final class PlainConnection extends HttpURLConnection {
  private final Conversation conversation;
  private final boolean proxied;

  PlainConnection(URL url, @Nullable Proxy proxy, String operation) {
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
}
