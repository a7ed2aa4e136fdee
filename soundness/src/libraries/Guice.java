// com.google.inject:guice:7.0.0
package libraries;

import com.google.inject.AbstractModule;
import com.google.inject.Inject;
import com.google.inject.Injector;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.matcher.Matchers;
import dev.snap.Bootstrap;
import dev.snap.Host;

public final class Guice implements Bootstrap<Kept> {
  public interface Greeter {
    String greet(String name);
  }

  @Singleton
  public static class Polite implements Greeter {
    private final String word;

    @Inject
    public Polite(String word) {
      this.word = word;
    }

    @Override
    public String greet(String name) {
      return word + ", " + name;
    }
  }

  @Override
  public Kept boot(Host host) throws Exception {
    Injector injector =
        com.google.inject.Guice.createInjector(
            new AbstractModule() {
              @Override
              protected void configure() {
                bind(Greeter.class).to(Polite.class);
                bindInterceptor(
                    Matchers.subclassesOf(Greeter.class),
                    Matchers.any(),
                    call -> call.proceed() + "!");
              }

              @Provides
              @Singleton
              String word() {
                return "hello";
              }
            });
    Greeter greeter = injector.getInstance(Greeter.class);
    return Keeper.of(injector, greeter, greeter.greet("you"));
  }
}
