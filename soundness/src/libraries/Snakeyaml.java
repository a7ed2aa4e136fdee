// org.yaml:snakeyaml:2.7
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

public final class Snakeyaml implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) {
    DumperOptions options = new DumperOptions();
    options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
    Yaml yaml =
        new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options);
    Object read = yaml.load("a: &x [1, 2.5, 2020-01-01]\nb: *x\nc: {d: e, f: null}\n");
    return Keeper.of(yaml, read, yaml.dump(read));
  }
}
