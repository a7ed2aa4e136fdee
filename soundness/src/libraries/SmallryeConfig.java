// io.smallrye.config:smallrye-config:3.11.4
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

public final class SmallryeConfig implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .addDefaultSources()
            .addDefaultInterceptors()
            .withSources(new PropertiesConfigSource(Map.of("shop.name", "tea", "shop.url", "${shop.name}.example"), "shop", 200))
            .build();
    return Keeper.of(config, config.getValue("shop.url", String.class));
  }
}
