package dev.snap.seam.net.http;

import dev.snap.error.SnapCode;
import dev.snap.seam.Door;
import dev.snap.seam.net.exchange.Answer;
import dev.snap.seam.net.exchange.Headers;
import dev.snap.seam.net.exchange.Request;
import dev.snap.seam.net.tls.TlsContexts;
import dev.snap.seam.refused.Connections;
import dev.snap.seam.refused.Refused;
import dev.snap.seam.threads.async.AsyncSeams;
import java.io.IOException;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.PushPromiseHandler;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/**
 * A client made before live. Until then a request and its answer cross the membrane as one action,
 * and the user's handler reads the recorded bytes; from then on a real client of the same settings
 * does it all. Safe for many threads once live.
 */
final class MembraneHttpClient extends HttpClient {
  /** What asks for whom while recording; here, so that it is no state of the service. */
  private static final Map<MembraneHttpClient, HttpClient> RECORDING = new WeakHashMap<>();

  private final ClientSettings settings;
  private volatile @Nullable HttpClient live;
  private volatile boolean closed;

  MembraneHttpClient(ClientSettings settings) {
    this.settings = settings;
  }

  @Override
  public <T> HttpResponse<T> send(HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    if (closed) {
      throw new IOException("closed");
    }
    return Door.live() ? live().send(request, handler) : ask("HttpClient.send", request, handler);
  }

  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request, BodyHandler<T> handler) {
    return sendAsync(request, handler, null);
  }

  /** Before live the client takes no pushes, as one that was given no handler. */
  @Override
  public <T> CompletableFuture<HttpResponse<T>> sendAsync(
      HttpRequest request,
      BodyHandler<T> handler,
      @Nullable PushPromiseHandler<T> pushPromiseHandler) {
    if (Door.live() && !closed) {
      return live().sendAsync(request, handler, pushPromiseHandler);
    }
    Executor own = settings.executor;
    return AsyncSeams.supplyAsync(
        () -> sendLater(request, handler), own == null ? AsyncSeams.commonPool() : own);
  }

  @Override
  public Optional<CookieHandler> cookieHandler() {
    return Optional.ofNullable(settings.cookieHandler);
  }

  @Override
  public Optional<Duration> connectTimeout() {
    return Optional.ofNullable(settings.connectTimeout);
  }

  @Override
  public Redirect followRedirects() {
    return settings.redirect == null ? Redirect.NEVER : settings.redirect;
  }

  @Override
  public Optional<ProxySelector> proxy() {
    return Optional.ofNullable(settings.proxy);
  }

  @Override
  public SSLContext sslContext() {
    return settings.sslContext == null ? TlsContexts.standard() : settings.sslContext;
  }

  @Override
  public SSLParameters sslParameters() {
    return settings.sslParameters == null
        ? sslContext().getDefaultSSLParameters()
        : settings.sslParameters;
  }

  @Override
  public Optional<Authenticator> authenticator() {
    return Optional.ofNullable(settings.authenticator);
  }

  @Override
  public Version version() {
    return settings.version == null ? Version.HTTP_2 : settings.version;
  }

  @Override
  public Optional<Executor> executor() {
    return Optional.ofNullable(settings.executor);
  }

  @Override
  public WebSocket.Builder newWebSocketBuilder() {
    if (!Door.live()) {
      throw Connections.refused("HttpClient.newWebSocketBuilder");
    }
    return live().newWebSocketBuilder();
  }

  /** Of the JDK from 21 on: takes no more requests, and waits for those that run. */
  public void close() {
    shutdown();
    if (live instanceof AutoCloseable closeable) {
      try {
        closeable.close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  /** Of the JDK from 21 on: takes no more requests. */
  public void shutdown() {
    closed = true;
  }

  private <T> HttpResponse<T> sendLater(HttpRequest request, BodyHandler<T> handler) {
    try {
      return send(request, handler);
    } catch (IOException | InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  private <T> HttpResponse<T> ask(String operation, HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    String hindrance = settings.hindrance();
    if (hindrance != null) {
      throw Refused.attempt(
          SnapCode.NETWORK,
          operation,
          "uses a client that " + hindrance,
          "Set the header of the request instead, or use a client without it in the bootstrap.");
    }
    byte[] body = RequestBody.of(request);
    Request asked =
        new Request(
            request.method(), request.uri().toURL(), Headers.of(request.headers().map()), body);
    Answer answer = asked.send(operation, () -> RealExchange.perform(real(), request, body));
    return Responses.of(answer, request, handler);
  }

  /** Who carries the request out: while recording, and when live in the middle of a call. */
  private HttpClient real() {
    if (Door.live()) {
      return live();
    }
    synchronized (RECORDING) {
      return RECORDING.computeIfAbsent(this, key -> settings.recording());
    }
  }

  private synchronized HttpClient live() {
    HttpClient client = live;
    if (client == null) {
      client = settings.live();
      live = client;
    }
    return client;
  }
}
