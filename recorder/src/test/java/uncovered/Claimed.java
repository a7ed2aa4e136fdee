package uncovered;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import java.util.spi.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import stock.Shelf;

/** Makes the JDK read its own files and the class path, log and take what surfaces cover. */
public final class Claimed implements Bootstrap<Shelf> {
  @Override
  public Shelf boot(Host host) throws IOException, ParserConfigurationException {
    Logger.getLogger("claimed").info("logged");
    System.getLogger("claimed").log(System.Logger.Level.INFO, "logged too");
    String day =
        DateTimeFormatter.ISO_DATE.withZone(ZoneId.of("Europe/Zurich")).format(Instant.now());
    String money = Currency.getInstance("CHF").getDisplayName(Locale.GERMANY);
    long tools = ServiceLoader.load(ToolProvider.class).stream().count();
    DocumentBuilderFactory.newInstance().newDocumentBuilder();
    try (InputStream in = Claimed.class.getResourceAsStream("Claimed.class")) {
      int size = in == null ? 0 : in.readAllBytes().length;
      return () -> day + money + tools + size;
    }
  }
}
