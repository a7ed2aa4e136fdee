// org.freemarker:freemarker:2.3.35
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import freemarker.cache.StringTemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import java.io.StringWriter;
import java.util.Map;

public final class Freemarker implements Bootstrap<Kept> {
  public static final class User {
    private final String name;

    User(String name) {
      this.name = name;
    }

    public String getName() {
      return name;
    }
  }

  @Override
  public Kept boot(Host host) throws Exception {
    Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);
    StringTemplateLoader loader = new StringTemplateLoader();
    loader.putTemplate("mail", "Dear ${user.name}, <#list lines as line>${line?upper_case} </#list>");
    configuration.setTemplateLoader(loader);
    configuration.setDefaultEncoding("UTF-8");
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    Template template = configuration.getTemplate("mail");
    StringWriter out = new StringWriter();
    template.process(
        Map.of("user", new User("you"), "lines", new String[] {"tea", "cups"}), out);
    return Keeper.of(configuration, template, out.toString());
  }
}
