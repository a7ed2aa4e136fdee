package dev.snap.transport.grpc;

import dev.snap.RemoteFailure;
import java.util.concurrent.CountDownLatch;

/** A desk whose rest is another one's; notes how the call to that one failed. */
final class LeafCaller implements Desk {
  final CountDownLatch ended = new CountDownLatch(1);
  volatile RemoteFailure failure;
  private final Desk leaf;

  LeafCaller(Desk leaf) {
    this.leaf = leaf;
  }

  @Override
  public String rest(long millis) {
    try {
      return leaf.rest(millis);
    } catch (RemoteFailure e) {
      failure = e;
      throw e;
    } finally {
      ended.countDown();
    }
  }

  @Override
  public String echo(String text) {
    return leaf.echo(text);
  }

  @Override
  public String fail(String how) throws OutOfStock {
    return leaf.fail(how);
  }

  @Override
  public String tell(Desk other, String text) {
    return leaf.tell(other, text);
  }

  @Override
  public Desk open(String name) {
    return leaf.open(name);
  }

  @Override
  public boolean isSame(Desk one, Desk other) {
    return leaf.isSame(one, other);
  }

  @Override
  public String much(long characters) {
    return leaf.much(characters);
  }
}
