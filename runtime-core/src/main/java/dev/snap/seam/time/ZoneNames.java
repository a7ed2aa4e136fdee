package dev.snap.seam.time;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.Replaces.Kind;
import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.List;

/** The names of time zones: for one without, the JDK makes one of its rules as they are now. */
public final class ZoneNames {
  private static final Codec<List<List<String>>> NAMES = Codecs.list(Codecs.list(Codecs.STRING));

  private ZoneNames() {}

  @Replaces(value = DateFormatSymbols.class, kind = Kind.INSTANCE)
  public static String[][] getZoneStrings(DateFormatSymbols symbols) {
    if (Door.live()) {
      return symbols.getZoneStrings();
    }
    Action action = Action.of(Surface.TIME, "DateFormatSymbols.getZoneStrings");
    List<List<String>> zones = Door.cross(action, NAMES, () -> names(symbols));
    return zones.stream().map(each -> each.toArray(new String[0])).toArray(String[][]::new);
  }

  /** The symbols would keep them, in this run and not in a replay. */
  private static List<List<String>> names(DateFormatSymbols symbols) {
    List<List<String>> zones = new ArrayList<>();
    for (String[] zone : ((DateFormatSymbols) symbols.clone()).getZoneStrings()) {
      zones.add(List.of(zone));
    }
    return zones;
  }
}
