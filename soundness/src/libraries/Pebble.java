// io.pebbletemplates:pebble:3.2.4
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.StringLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

public final class Pebble implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    PebbleEngine engine = new PebbleEngine.Builder().loader(new StringLoader()).build();
    PebbleTemplate template =
        engine.getTemplate("{% for line in lines %}{{ loop.index }} {{ line | upper }} {% endfor %}");
    StringWriter out = new StringWriter();
    template.evaluate(out, Map.of("lines", List.of("tea", "cups")));
    return Keeper.of(engine, template, out.toString());
  }
}
