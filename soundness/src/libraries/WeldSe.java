// org.jboss.weld.se:weld-se-core:5.1.3.Final
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

public final class WeldSe implements Bootstrap<Kept> {
  @ApplicationScoped
  public static class Greeter {
    @Inject String word;

    public String greet(String name) {
      return word + ", " + name;
    }
  }

  public static class Words {
    @Produces
    public String word() {
      return "hello";
    }
  }

  @Override
  public Kept boot(Host host) throws Exception {
    WeldContainer container =
        new Weld().disableDiscovery().addBeanClasses(Greeter.class, Words.class).initialize();
    Greeter greeter = container.select(Greeter.class).get();
    return Keeper.of(container, greeter, greeter.greet("you"));
  }
}
