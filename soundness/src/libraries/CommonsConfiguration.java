// org.apache.commons:commons-configuration2:2.11.0
// commons-beanutils:commons-beanutils:1.11.0
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.StringReader;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.PropertiesConfiguration;
import org.apache.commons.configuration2.SystemConfiguration;

public final class CommonsConfiguration implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    PropertiesConfiguration properties = new PropertiesConfiguration();
    properties.read(new StringReader("shop.name = tea\nshop.url = ${shop.name}.example\n"));
    CompositeConfiguration all = new CompositeConfiguration();
    all.addConfiguration(properties);
    all.addConfiguration(new SystemConfiguration());
    return Keeper.of(all, all.getString("shop.url"));
  }
}
