package dev.snap.seam.net.http;

import dev.snap.seam.net.exchange.Answer;
import dev.snap.seam.net.exchange.Content;
import dev.snap.seam.net.exchange.Headers;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;

/** A request carried out by a client of the JDK. */
final class RealExchange {
  private RealExchange() {}

  /**
   * Sends a request.
   *
   * @param body its content, which was taken in already
   */
  static Answer perform(HttpClient client, HttpRequest request, byte[] body)
      throws IOException, InterruptedException {
    HttpRequest.Builder copy = HttpRequest.newBuilder(request, (name, value) -> true);
    if (request.bodyPublisher().isPresent()) {
      var unused =
          copy.method(
              request.method(),
              body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
    }
    HttpResponse<InputStream> response = client.send(copy.build(), BodyHandlers.ofInputStream());
    return answer(response, Content.of(response.body(), response.uri().toString()));
  }

  private static Answer answer(HttpResponse<?> response, byte[] body) {
    Optional<Answer> previous = response.previousResponse().map(each -> answer(each, new byte[0]));
    return new Answer(
        response.statusCode(),
        response.version().name(),
        response.uri().toString(),
        Headers.of(response.headers().map()),
        body,
        previous);
  }
}
