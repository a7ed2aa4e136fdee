// org.springframework.boot:spring-boot-starter:4.0.7
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

public final class SpringBoot implements Bootstrap<Kept> {
  @ConfigurationProperties("shop")
  public record Shop(String name, int shelves) {}

  @Configuration
  @EnableAutoConfiguration
  @EnableConfigurationProperties(Shop.class)
  public static class Application {
    final StringBuilder seen = new StringBuilder();

    @Bean
    CommandLineRunner runner(Shop shop) {
      return arguments -> seen.append(shop);
    }
  }

  @Override
  public Kept boot(Host host) throws Exception {
    SpringApplication application = new SpringApplication(Application.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    ConfigurableApplicationContext context =
        application.run("--shop.name=tea", "--shop.shelves=3");
    return Keeper.of(context, context.getBean(Application.class).seen.toString());
  }
}
