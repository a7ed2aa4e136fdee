// net.bytebuddy:byte-buddy:1.18.17
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.concurrent.Callable;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.implementation.MethodDelegation;
import net.bytebuddy.implementation.bind.annotation.SuperCall;
import net.bytebuddy.matcher.ElementMatchers;

public final class ByteBuddy implements Bootstrap<Kept> {
  public static class Shelf {
    public String name() {
      return "tea";
    }
  }

  public static final class Shout {
    public static String name(@SuperCall Callable<String> plain) throws Exception {
      return plain.call() + "!";
    }
  }

  @Override
  public Kept boot(Host host) throws Exception {
    Class<? extends Shelf> made =
        new net.bytebuddy.ByteBuddy()
            .subclass(Shelf.class)
            .method(ElementMatchers.named("name"))
            .intercept(MethodDelegation.to(Shout.class))
            .method(ElementMatchers.named("toString"))
            .intercept(FixedValue.value("a shelf"))
            .make()
            .load(Shelf.class.getClassLoader(), ClassLoadingStrategy.Default.INJECTION)
            .getLoaded();
    Shelf shelf = made.getDeclaredConstructor().newInstance();
    return Keeper.of(shelf, shelf.name(), shelf.toString());
  }
}
