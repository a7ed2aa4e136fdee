// com.github.spullara.mustache.java:compiler:0.9.14
package libraries;

import com.github.mustachejava.DefaultMustacheFactory;
import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;

public final class Mustache implements Bootstrap<Kept> {
  public static final class Item {
    public final String name;
    public final int price;

    Item(String name, int price) {
      this.name = name;
      this.price = price;
    }
  }

  @Override
  public Kept boot(Host host) throws Exception {
    DefaultMustacheFactory factory = new DefaultMustacheFactory();
    com.github.mustachejava.Mustache mustache =
        factory.compile(new StringReader("{{#items}}{{name}}: {{price}} {{/items}}"), "items");
    StringWriter out = new StringWriter();
    mustache.execute(out, Map.of("items", List.of(new Item("tea", 3), new Item("cup", 5)))).flush();
    return Keeper.of(factory, mustache, out.toString());
  }
}
