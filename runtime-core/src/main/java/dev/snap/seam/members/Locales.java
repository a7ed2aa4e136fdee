package dev.snap.seam.members;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** Locales by name before live: the JDK gives them in an order that differs in every JVM. */
public final class Locales {
  private Locales() {}

  @Replaces(Locale.class)
  public static Locale[] getAvailableLocales() {
    Locale[] all = Locale.getAvailableLocales();
    if (!Door.live()) {
      Arrays.sort(all, Comparator.comparing(Locale::toString));
    }
    return all;
  }
}
