// com.ibm.icu:icu4j:76.1
package libraries;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.Date;

public final class Icu4j implements Bootstrap<Kept> {
  @Override
  public Kept boot(Host host) throws Exception {
    Collator collator = Collator.getInstance(ULocale.GERMAN);
    SimpleDateFormat format = new SimpleDateFormat("EEEE d MMMM y", ULocale.FRANCE);
    return Keeper.of(
        collator, collator.compare("Äpfel", "Zebra"), format.format(new Date()),
        NumberFormat.getCurrencyInstance(ULocale.JAPAN).format(1234.5),
        PluralRules.forLocale(new ULocale("ar")).select(3), Calendar.getInstance(),
        BreakIterator.getWordInstance(ULocale.US));
  }
}
