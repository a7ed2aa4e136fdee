package drifting;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import stock.Shelf;

/** Keeps what follows the machine, its settings and the options of its JVM. */
public final class Drifting implements Bootstrap<Shelf> {
  @Override
  public Shelf boot(Host host) {
    List<Object> seen = new ArrayList<>();
    seen.add(Locale.getDefault());
    seen.add(Locale.getDefault(Locale.Category.FORMAT).getDisplayName());
    seen.add(String.format("%,.2f %tA", 1234.5, new Date(0)));
    seen.add("TITLE".toLowerCase());
    seen.add(TimeZone.getDefault().getID());
    seen.add(
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL)
            .withZone(ZoneId.systemDefault())
            .format(Instant.EPOCH));
    seen.add(ZoneId.of("Asia/Gaza").getRules().getTransitions().size());
    seen.add(Charset.defaultCharset().name());
    seen.add("\u00e4\u20ac".getBytes());
    seen.add(Path.of("\u00e4\u20ac").toString());
    seen.add(Runtime.getRuntime().availableProcessors());
    seen.add(Runtime.getRuntime().maxMemory());
    seen.add(String.valueOf(System.getenv("HOME")));
    seen.add(System.getProperty("line.separator") + System.getProperty("java.version"));
    seen.add(System.getProperty("os.arch") + System.getProperty("os.name"));
    seen.add(Math.sin(1e6) + Math.pow(1.1, 77.7));
    seen.add(List.of(Drifting.class.getDeclaredMethods()).toString());
    return new Seen(List.copyOf(seen));
  }

  private record Seen(List<Object> seen) implements Shelf {
    @Override
    public String name() {
      return seen.toString();
    }
  }
}
