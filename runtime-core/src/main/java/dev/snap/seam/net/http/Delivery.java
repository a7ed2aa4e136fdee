package dev.snap.seam.net.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.concurrent.Flow.Subscriber;

/** Hands a whole content to a subscriber, when it asks for it and not before it knows us. */
final class Delivery implements Flow.Subscription {
  private final byte[] content;
  private final Subscriber<List<ByteBuffer>> subscriber;
  private boolean known;
  private boolean wanted;
  private boolean over;

  private Delivery(byte[] content, Subscriber<List<ByteBuffer>> subscriber) {
    this.content = content;
    this.subscriber = subscriber;
  }

  /** Delivers a content, now or when the subscriber asks. */
  static void deliver(byte[] content, Subscriber<List<ByteBuffer>> subscriber) {
    Delivery delivery = new Delivery(content, subscriber);
    subscriber.onSubscribe(delivery);
    delivery.known = true;
    delivery.handOver();
  }

  @Override
  public void request(long items) {
    if (items <= 0 && !over) {
      over = true;
      subscriber.onError(new IllegalArgumentException("non-positive request"));
      return;
    }
    wanted = true;
    handOver();
  }

  @Override
  public void cancel() {
    over = true;
  }

  private void handOver() {
    if (!known || !wanted || over) {
      return;
    }
    over = true;
    if (content.length > 0) {
      subscriber.onNext(List.of(ByteBuffer.wrap(content).asReadOnlyBuffer()));
    }
    subscriber.onComplete();
  }
}
