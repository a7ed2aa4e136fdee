package dev.snap.seam.net.http;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Builds clients before live. What the JDK's builder would refuse is refused by one of its own. */
final class MembraneClientBuilder implements HttpClient.Builder {
  private final ClientSettings settings = new ClientSettings();

  @Override
  public HttpClient.Builder cookieHandler(CookieHandler handler) {
    settings.cookieHandler = Objects.requireNonNull(handler);
    return this;
  }

  @Override
  public HttpClient.Builder connectTimeout(Duration timeout) {
    var unused = HttpClient.newBuilder().connectTimeout(timeout);
    settings.connectTimeout = timeout;
    return this;
  }

  @Override
  public HttpClient.Builder sslContext(SSLContext context) {
    settings.sslContext = Objects.requireNonNull(context);
    return this;
  }

  @Override
  public HttpClient.Builder sslParameters(SSLParameters parameters) {
    settings.sslParameters = Objects.requireNonNull(parameters);
    return this;
  }

  @Override
  public HttpClient.Builder executor(Executor executor) {
    settings.executor = Objects.requireNonNull(executor);
    return this;
  }

  @Override
  public HttpClient.Builder followRedirects(Redirect policy) {
    settings.redirect = Objects.requireNonNull(policy);
    return this;
  }

  @Override
  public HttpClient.Builder version(Version version) {
    settings.version = Objects.requireNonNull(version);
    return this;
  }

  @Override
  public HttpClient.Builder priority(int priority) {
    var unused = HttpClient.newBuilder().priority(priority);
    settings.priority = priority;
    return this;
  }

  @Override
  public HttpClient.Builder proxy(ProxySelector selector) {
    settings.proxy = Objects.requireNonNull(selector);
    return this;
  }

  @Override
  public HttpClient.Builder authenticator(Authenticator authenticator) {
    settings.authenticator = Objects.requireNonNull(authenticator);
    return this;
  }

  @Override
  public HttpClient build() {
    return new MembraneHttpClient(settings.copy());
  }
}
