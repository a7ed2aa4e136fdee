// org.thymeleaf:thymeleaf:3.1.6.RELEASE
// org.slf4j:slf4j-nop:2.0.17
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.List;
import java.util.Locale;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templateresolver.StringTemplateResolver;

public final class Thymeleaf implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    TemplateEngine engine = new TemplateEngine();
    StringTemplateResolver resolver = new StringTemplateResolver();
    resolver.setCacheable(true);
    engine.setTemplateResolver(resolver);
    Context context = new Context(Locale.ENGLISH);
    context.setVariable("lines", List.of("tea", "cups"));
    String page =
        engine.process("<ul><li th:each=\"line : ${lines}\" th:text=\"${line}\">x</li></ul>", context);
    return Keeper.of(engine, page);
  }
}
