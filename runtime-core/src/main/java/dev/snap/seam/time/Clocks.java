package dev.snap.seam.time;

import dev.snap.membrane.Action;
import dev.snap.membrane.Surface;
import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import dev.snap.seam.threads.Threads;
import dev.snap.wire.Codecs;
import dev.snap.wire.values.TimeCodecs;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The system's clocks. */
public final class Clocks {
  private Clocks() {}

  /** The recorded or real time of day, for an operation of that name. */
  public static Instant instant(String operation) {
    return Door.cross(Action.of(Surface.TIME, operation), TimeCodecs.INSTANT, Clocks::now);
  }

  /** A time that the JDK has taken already, or the recorded one in its place. */
  public static Instant known(String operation, Instant real) {
    return Door.cross(Action.of(Surface.TIME, operation), TimeCodecs.INSTANT, () -> real);
  }

  /** The recorded or real time of day as a clock that stands still. */
  static Clock fixed(String operation, ZoneId zone) {
    return Clock.fixed(instant(operation), zone);
  }

  @Replaces(System.class)
  public static long currentTimeMillis() {
    if (Door.live()) {
      return System.currentTimeMillis();
    }
    Action action = Action.of(Surface.TIME, "System.currentTimeMillis");
    return Door.cross(action, Codecs.LONG, () -> now().toEpochMilli());
  }

  /** The time of day after all the time that the bootstrap has slept, which took none. */
  private static Instant now() {
    return Instant.now().plusNanos(Threads.virtualNanos());
  }

  @Replaces(Clock.class)
  public static Clock systemUTC() {
    return Door.live() ? Clock.systemUTC() : new MembraneClock(ZoneOffset.UTC);
  }

  @Replaces(Clock.class)
  public static Clock systemDefaultZone() {
    return Door.live() ? Clock.systemDefaultZone() : new MembraneClock(ZoneId.systemDefault());
  }

  @Replaces(Clock.class)
  public static Clock system(ZoneId zone) {
    return Door.live() ? Clock.system(zone) : new MembraneClock(zone);
  }

  @Replaces(Clock.class)
  public static Clock tickMillis(ZoneId zone) {
    return Door.live() ? Clock.tickMillis(zone) : tick(zone, Duration.ofMillis(1));
  }

  @Replaces(Clock.class)
  public static Clock tickSeconds(ZoneId zone) {
    return Door.live() ? Clock.tickSeconds(zone) : tick(zone, Duration.ofSeconds(1));
  }

  @Replaces(Clock.class)
  public static Clock tickMinutes(ZoneId zone) {
    return Door.live() ? Clock.tickMinutes(zone) : tick(zone, Duration.ofMinutes(1));
  }

  @Replaces(value = InstantSource.class, name = "system")
  public static InstantSource instantSource() {
    return Door.live() ? InstantSource.system() : new MembraneClock(ZoneOffset.UTC);
  }

  private static Clock tick(ZoneId zone, Duration step) {
    return Clock.tick(new MembraneClock(zone), step);
  }
}
