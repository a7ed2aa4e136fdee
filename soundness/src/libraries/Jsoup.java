// org.jsoup:jsoup:1.24.1
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import org.jsoup.nodes.Document;
import org.jsoup.safety.Safelist;

public final class Jsoup implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Document page = org.jsoup.Jsoup.parse("<p>Tea <a href='/x'>here</a><script>bad()</script>", "https://shop.example/");
    return Keeper.of(
        page, page.select("a").first().absUrl("href"),
        org.jsoup.Jsoup.clean(page.html(), Safelist.basic()));
  }
}
