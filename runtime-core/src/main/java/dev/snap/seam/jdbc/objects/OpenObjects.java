package dev.snap.seam.jdbc.objects;

import dev.snap.membrane.CallSite;
import dev.snap.seam.BarrierStep;
import dev.snap.seam.Door;
import dev.snap.seam.jdbc.values.Numbered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The objects of databases that a bootstrap has open, by number. Safe for use by many threads. */
final class OpenObjects implements BarrierStep {
  private static final Map<Integer, Opened> OPEN = new TreeMap<>();

  static {
    Door.join(new OpenObjects());
  }

  private OpenObjects() {}

  /**
   * The object of a number as the service holds it.
   *
   * @param origin how it came to be, when it is new
   */
  static synchronized Object object(Numbered numbered, Supplier<Origin> origin) {
    return OPEN.computeIfAbsent(
            numbered.number(), number -> opened(numbered, origin.get(), CallSite.current()))
        .object
        .proxy();
  }

  /** Notes that an object was closed. */
  static synchronized void closed(DatabaseObject object) {
    OPEN.remove(object.number());
  }

  /** The number of an object as the service holds it, {@code null} when it is none. */
  static @Nullable Numbered numbered(Object value) {
    DatabaseObject object = DatabaseObject.behind(value);
    return object == null ? null : object.numbered();
  }

  @Override
  public List<String> unfinished() {
    List<String> unfinished = new ArrayList<>();
    synchronized (OpenObjects.class) {
      OPEN.values().forEach(each -> each.addTo(unfinished));
    }
    return unfinished;
  }

  @Override
  public void afterLive() {
    synchronized (OpenObjects.class) {
      OPEN.clear();
    }
  }

  private static Opened opened(Numbered numbered, Origin origin, String site) {
    ObjectKind kind = ObjectKind.values()[numbered.kind()];
    return new Opened(new DatabaseObject(kind, numbered.number(), origin), site);
  }

  private record Opened(DatabaseObject object, String site) {
    void addTo(List<String> unfinished) {
      for (String each : object.unfinished()) {
        unfinished.add(
            each + ", of " + object.origin().title() + (site.isEmpty() ? "" : ", made at " + site));
      }
    }
  }
}
