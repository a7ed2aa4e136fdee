package dev.snap.seam.time;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import java.util.Currency;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The currencies that there are today: a country may change its own on a day that the JDK knows.
 */
public final class CurrencyTimes {
  private static final Codec<List<String>> CODES = Codecs.list(Codecs.STRING);

  private CurrencyTimes() {}

  @Replaces(Currency.class)
  public static Set<Currency> getAvailableCurrencies() {
    if (Door.live()) {
      return Currency.getAvailableCurrencies();
    }
    Action action = Action.of(Surface.TIME, "Currency.getAvailableCurrencies");
    Set<Currency> currencies = new LinkedHashSet<>();
    for (String each : Door.cross(action, CODES, CurrencyTimes::codes)) {
      currencies.add(Currency.getInstance(each));
    }
    return currencies;
  }

  /** By name: the JDK gives them in an order that differs in every JVM. */
  private static List<String> codes() {
    return Currency.getAvailableCurrencies().stream()
        .map(Currency::getCurrencyCode)
        .sorted()
        .toList();
  }
}
