package traced;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import stock.Shelf;

/**
 * Keeps stacks and names of classes: of its own bootstrap, of one that runs while its own does, and
 * of calls between the two.
 */
public final class Tracing implements Bootstrap<Shelf> {
  @Override
  public Shelf boot(Host host) throws Exception {
    Shelf inner = host.importService("inner", Shelf.class, nested -> kept("inner"));
    Shelf own = kept("own");
    return new Kept(new ArrayList<>(List.of(own.name(), inner.name(), kept("after").name())));
  }

  private static Shelf kept(String name) throws Exception {
    List<String> seen = new ArrayList<>();
    see(seen);
    Thread other = new Thread(() -> see(seen));
    other.start();
    other.join();
    Supplier<?> proxy =
        (Supplier<?>)
            Proxy.newProxyInstance(
                Tracing.class.getClassLoader(),
                new Class<?>[] {Supplier.class},
                (self, method, arguments) -> {
                  see(seen);
                  return name;
                });
    seen.add(proxy.get() + proxy.getClass().getName());
    return new Kept(seen);
  }

  private static void see(List<String> seen) {
    seen.add(Arrays.toString(new Exception().getStackTrace()));
    seen.add(Arrays.toString(Thread.currentThread().getStackTrace()));
    seen.add(StackWalker.getInstance().walk(Tracing::text));
    seen.add(StackWalker.getInstance(Option.SHOW_HIDDEN_FRAMES).walk(Tracing::text));
    Runnable lambda = () -> seen.add("lambda");
    seen.add(lambda.getClass().getName() + lambda);
  }

  private static String text(Stream<StackFrame> frames) {
    return frames.map(StackFrame::toString).toList().toString();
  }

  private record Kept(List<String> seen) implements Shelf {
    @Override
    public String name() {
      see(seen);
      return seen.get(0);
    }
  }
}
