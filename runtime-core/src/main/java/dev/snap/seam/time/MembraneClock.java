package dev.snap.seam.time;

import dev.snap.seam.Door;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The system's clock as code sees it that asked for it before live. Safe for many threads. */
final class MembraneClock extends Clock {
  private final ZoneId zone;

  MembraneClock(ZoneId zone) {
    this.zone = Objects.requireNonNull(zone, "zone");
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return other.equals(zone) ? this : new MembraneClock(other);
  }

  @Override
  public Instant instant() {
    return Door.live() ? Instant.now() : Clocks.instant("Clock.instant");
  }

  @Override
  public long millis() {
    return Door.live() ? System.currentTimeMillis() : Clocks.instant("Clock.millis").toEpochMilli();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MembraneClock clock && zone.equals(clock.zone);
  }

  @Override
  public int hashCode() {
    return zone.hashCode() + 1;
  }

  @Override
  public String toString() {
    return "SystemClock[" + zone + "]";
  }
}
