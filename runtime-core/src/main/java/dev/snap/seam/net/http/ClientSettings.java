package dev.snap.seam.net.http;

import dev.snap.seam.net.tls.TlsContexts;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;

/** What was asked of a builder of clients; written by the builder alone. */
@SuppressWarnings("UnusedReturnValue")
final class ClientSettings {
  @Nullable CookieHandler cookieHandler;
  @Nullable Duration connectTimeout;
  @Nullable SSLContext sslContext;
  @Nullable SSLParameters sslParameters;
  @Nullable Executor executor;
  @Nullable Redirect redirect;
  @Nullable Version version;
  @Nullable Integer priority;
  @Nullable ProxySelector proxy;
  @Nullable Authenticator authenticator;

  /** A copy that later calls of the builder do not change. */
  ClientSettings copy() {
    ClientSettings copy = new ClientSettings();
    copy.cookieHandler = cookieHandler;
    copy.connectTimeout = connectTimeout;
    copy.sslContext = sslContext;
    copy.sslParameters = sslParameters;
    copy.executor = executor;
    copy.redirect = redirect;
    copy.version = version;
    copy.priority = priority;
    copy.proxy = proxy;
    copy.authenticator = authenticator;
    return copy;
  }

  /** A real client of these settings. */
  HttpClient live() {
    HttpClient.Builder builder = forRecording();
    set(builder, HttpClient.Builder::cookieHandler, cookieHandler);
    set(builder, HttpClient.Builder::executor, executor);
    set(builder, HttpClient.Builder::proxy, proxy);
    set(builder, HttpClient.Builder::authenticator, authenticator);
    return builder.build();
  }

  /** A real client without what would run code of the membrane on threads of the JDK. */
  HttpClient recording() {
    HttpClient.Builder builder = forRecording();
    set(builder, HttpClient.Builder::proxy, proxy);
    return builder.build();
  }

  /**
   * What keeps the client from being used before live, as the rest of a sentence; {@code null} for
   * nothing.
   */
  @Nullable String hindrance() {
    if (cookieHandler != null) {
      return "keeps cookies, which hold the time of the build";
    }
    if (authenticator != null) {
      return "asks an authenticator on a thread of the JDK";
    }
    return proxy != null && proxy.getClass().getClassLoader() != null
        ? "asks a proxy selector on a thread of the JDK"
        : null;
  }

  private HttpClient.Builder forRecording() {
    HttpClient.Builder builder = HttpClient.newBuilder();
    set(builder, HttpClient.Builder::connectTimeout, connectTimeout);
    set(builder, HttpClient.Builder::sslContext, TlsContexts.real(sslContext));
    set(builder, HttpClient.Builder::sslParameters, sslParameters);
    set(builder, HttpClient.Builder::followRedirects, redirect);
    set(builder, HttpClient.Builder::version, version);
    set(builder, HttpClient.Builder::priority, priority);
    return builder;
  }

  private static <T> void set(
      HttpClient.Builder builder, BiConsumer<HttpClient.Builder, T> setter, @Nullable T value) {
    if (value != null) {
      setter.accept(builder, value);
    }
  }
}
