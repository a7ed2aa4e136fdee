// org.springframework:spring-context:7.0.10
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

public final class SpringContext implements Bootstrap<Kept> {
  @Configuration
  public static class Wiring {
    @Bean
    public String label() {
      return "tea";
    }

    @Bean
    public List<String> words() {
      return new ArrayList<>(List.of(label(), label()));
    }
  }

  @Component
  public static class Shelf {
    @Autowired List<String> words;
    final List<Object> seen = new ArrayList<>();

    @EventListener
    public void on(String event) {
      seen.add(event);
    }
  }

  @Override
  public Kept boot(Host host) throws Exception {
    AnnotationConfigApplicationContext context =
        new AnnotationConfigApplicationContext(Wiring.class, Shelf.class);
    context.publishEvent("opened");
    return Keeper.of(context, context.getBean(Shelf.class));
  }
}
