// joda-time:joda-time:2.15.1
package libraries;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.Locale;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.joda.time.LocalDate;
import org.joda.time.format.DateTimeFormat;
import org.joda.time.format.DateTimeFormatter;

public final class JodaTime implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    DateTime now = DateTime.now(DateTimeZone.forID("Europe/Berlin"));
    DateTimeFormatter format = DateTimeFormat.forPattern("EEEE, d MMMM yyyy HH:mm z").withLocale(Locale.US);
    return Keeper.of(now, format, format.print(now), new LocalDate(2020, 2, 29).plusYears(1));
  }
}
