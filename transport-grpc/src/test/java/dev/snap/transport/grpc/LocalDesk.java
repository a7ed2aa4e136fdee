package dev.snap.transport.grpc;

import dev.snap.transport.ServedCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A desk that tests can watch and hold. */
final class LocalDesk implements Desk {
  final AtomicInteger started = new AtomicInteger();
  final CountDownLatch entered = new CountDownLatch(1);
  final CountDownLatch release = new CountDownLatch(1);
  final List<ServedCall> served = Collections.synchronizedList(new ArrayList<>());
  private final String name;
  private final List<Desk> opened = Collections.synchronizedList(new ArrayList<>());

  LocalDesk(String name) {
    this.name = name;
  }

  @Override
  public String echo(String text) {
    started.incrementAndGet();
    ServedCall call = ServedCall.current();
    if (call != null) {
      served.add(call);
    }
    return name + " " + text;
  }

  /** Zero millis: until released. */
  @Override
  public String rest(long millis) {
    started.incrementAndGet();
    entered.countDown();
    try {
      if (millis == 0) {
        release.await();
      } else {
        Thread.sleep(millis);
      }
      return name + " rested";
    } catch (InterruptedException e) {
      return name + " was interrupted";
    }
  }

  @Override
  public String fail(String how) throws OutOfStock {
    switch (how) {
      case "stack" -> {
        return fail(how);
      }
      case "undeclared" -> throw new IllegalStateException("secret 4711");
      default -> throw new OutOfStock(how);
    }
  }

  @Override
  public String tell(Desk other, String text) {
    started.incrementAndGet();
    return text.equals("rest") ? other.rest(0) : name + " says " + other.echo(text);
  }

  @Override
  public Desk open(String other) {
    Desk desk = new LocalDesk(other);
    opened.add(desk);
    return desk;
  }

  @Override
  public boolean isSame(Desk one, @Nullable Desk other) {
    return one == other && (!(one instanceof LocalDesk) || one == this || opened.contains(one));
  }

  @Override
  public String much(long characters) {
    started.incrementAndGet();
    return "m".repeat((int) characters);
  }
}
