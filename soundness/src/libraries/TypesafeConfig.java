// com.typesafe:config:1.4.3
package libraries;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.snap.Bootstrap;
import dev.snap.Host;

public final class TypesafeConfig implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Config config =
        ConfigFactory.parseString("shop { name = tea, ports = [80, 443], url = ${shop.name}.example, wait = 5s }")
            .withFallback(ConfigFactory.load())
            .resolve();
    return Keeper.of(config, config.getDuration("shop.wait"), config.getIntList("shop.ports"));
  }
}
