package dev.snap.seam.net.http;

import dev.snap.error.SnapCode;
import dev.snap.seam.Door;
import dev.snap.seam.net.exchange.Answer;
import dev.snap.seam.refused.Refused;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/** A response that was recorded. */
record MembraneResponse<T>(
    Answer answer,
    HttpRequest request,
    Optional<HttpResponse<T>> previousResponse,
    HttpHeaders headers,
    @Nullable T body)
    implements HttpResponse<T> {

  @Override
  public int statusCode() {
    return answer.status();
  }

  @Override
  public URI uri() {
    return URI.create(answer.url());
  }

  @Override
  public Version version() {
    return Version.valueOf(answer.version());
  }

  /** Sessions hold keys, and so are in no journal. */
  @Override
  public Optional<SSLSession> sslSession() {
    if (!Door.live() && "https".equalsIgnoreCase(uri().getScheme())) {
      throw Refused.attempt(
          SnapCode.KEYS,
          "HttpResponse.sslSession",
          "asks for a TLS session, which holds keys",
          "Ask when the service is live.");
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return "(" + request.method() + " " + request.uri() + ") " + statusCode();
  }
}
