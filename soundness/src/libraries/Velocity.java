// org.apache.velocity:velocity-engine-core:2.4.1
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.StringWriter;
import java.util.List;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;

public final class Velocity implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    VelocityEngine engine = new VelocityEngine();
    engine.setProperty("resource.loaders", "string");
    engine.setProperty(
        "resource.loader.string.class",
        "org.apache.velocity.runtime.resource.loader.StringResourceLoader");
    engine.init();
    VelocityContext context = new VelocityContext();
    context.put("lines", List.of("tea", "cups"));
    StringWriter out = new StringWriter();
    engine.evaluate(context, out, "list", "#foreach($line in $lines)$line.toUpperCase() #end");
    return Keeper.of(engine, out.toString());
  }
}
