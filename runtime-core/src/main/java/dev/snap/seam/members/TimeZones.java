package dev.snap.seam.members;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.util.Arrays;
import java.util.TimeZone;

/** Time zones by name before live: the JDK adds the short names in an order of the running JVM. */
public final class TimeZones {
  private TimeZones() {}

  @Replaces(TimeZone.class)
  public static String[] getAvailableIDs() {
    return ordered(TimeZone.getAvailableIDs());
  }

  @Replaces(TimeZone.class)
  public static String[] getAvailableIDs(int rawOffset) {
    return ordered(TimeZone.getAvailableIDs(rawOffset));
  }

  private static String[] ordered(String[] names) {
    if (!Door.live()) {
      Arrays.sort(names);
    }
    return names;
  }
}
