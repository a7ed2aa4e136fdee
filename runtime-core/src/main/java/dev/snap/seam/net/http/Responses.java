package dev.snap.seam.net.http;

import dev.snap.seam.net.exchange.Answer;
import dev.snap.seam.threads.sync.FutureSeams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Makes responses of answers: the user's handler reads what was recorded. */
final class Responses {
  private Responses() {}

  /** The response to a request. */
  static <T> HttpResponse<T> of(Answer answer, HttpRequest request, BodyHandler<T> handler)
      throws IOException, InterruptedException {
    HttpHeaders headers = headers(answer);
    Version version = Version.valueOf(answer.version());
    BodySubscriber<T> subscriber = handler.apply(new Info(answer.status(), headers, version));
    Delivery.deliver(answer.body(), subscriber);
    HttpRequest answered = answered(answer, request);
    Optional<HttpResponse<T>> previous = answer.previous().map(each -> redirect(each, request));
    return new MembraneResponse<>(
        answer, answered, previous, headers, body(subscriber.getBody().toCompletableFuture()));
  }

  private static <T> HttpResponse<T> redirect(Answer answer, HttpRequest request) {
    Optional<HttpResponse<T>> previous = answer.previous().map(each -> redirect(each, request));
    return new MembraneResponse<>(
        answer, answered(answer, request), previous, headers(answer), null);
  }

  private static HttpHeaders headers(Answer answer) {
    return HttpHeaders.of(answer.headers().byName(), (name, value) -> true);
  }

  /** The request that was answered in the end, where there were redirects. */
  private static HttpRequest answered(Answer answer, HttpRequest request) {
    return answer.url().equals(request.uri().toString())
        ? request
        : HttpRequest.newBuilder(request, (name, value) -> true)
            .uri(URI.create(answer.url()))
            .build();
  }

  @SuppressWarnings("unchecked") // what the subscriber's own future gives
  private static <T> @Nullable T body(CompletableFuture<T> future)
      throws IOException, InterruptedException {
    try {
      return (@Nullable T) FutureSeams.get(future);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      if (e.getCause() instanceof RuntimeException unchecked) {
        throw unchecked;
      }
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
  }

  private record Info(int statusCode, HttpHeaders headers, Version version)
      implements ResponseInfo {}
}
