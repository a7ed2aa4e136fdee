package dev.snap.seam.net.http;

import dev.snap.seam.threads.Waits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Takes in what a publisher sends. */
final class RequestBody implements Flow.Subscriber<ByteBuffer> {
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private boolean done;
  private @Nullable Throwable failure;

  private RequestBody() {}

  /** The content that goes with a request, empty for none. */
  static byte[] of(HttpRequest request) throws IOException {
    Optional<BodyPublisher> publisher = request.bodyPublisher();
    if (publisher.isEmpty()) {
      return new byte[0];
    }
    RequestBody body = new RequestBody();
    publisher.get().subscribe(body);
    Waits.untilUninterruptibly("HttpRequest.BodyPublisher", () -> body.done);
    if (body.failure instanceof IOException io) {
      throw io;
    }
    if (body.failure != null) {
      throw new IOException(body.failure);
    }
    return body.content.toByteArray();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(ByteBuffer item) {
    byte[] bytes = new byte[item.remaining()];
    item.get(bytes);
    content.write(bytes, 0, bytes.length);
  }

  @Override
  public void onError(Throwable thrown) {
    failure = thrown;
    done = true;
  }

  @Override
  public void onComplete() {
    done = true;
  }
}
