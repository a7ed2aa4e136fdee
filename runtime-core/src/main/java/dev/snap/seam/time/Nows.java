package dev.snap.seam.time;

import dev.snap.seam.Door;
import dev.snap.seam.Replaces;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Dates and times that are read off the system's clock. */
public final class Nows {
  private Nows() {}

  @Replaces(value = Instant.class, name = "now")
  public static Instant instant() {
    return Door.live() ? Instant.now() : Clocks.instant("Instant.now");
  }

  @Replaces(value = LocalDate.class, name = "now")
  public static LocalDate localDate() {
    return Door.live() ? LocalDate.now() : localDateIn(ZoneId.systemDefault());
  }

  @Replaces(value = LocalDate.class, name = "now")
  public static LocalDate localDateIn(ZoneId zone) {
    return Door.live() ? LocalDate.now(zone) : LocalDate.now(Clocks.fixed("LocalDate.now", zone));
  }

  @Replaces(value = LocalTime.class, name = "now")
  public static LocalTime localTime() {
    return Door.live() ? LocalTime.now() : localTimeIn(ZoneId.systemDefault());
  }

  @Replaces(value = LocalTime.class, name = "now")
  public static LocalTime localTimeIn(ZoneId zone) {
    return Door.live() ? LocalTime.now(zone) : LocalTime.now(Clocks.fixed("LocalTime.now", zone));
  }

  @Replaces(value = LocalDateTime.class, name = "now")
  public static LocalDateTime localDateTime() {
    return Door.live() ? LocalDateTime.now() : localDateTimeIn(ZoneId.systemDefault());
  }

  @Replaces(value = LocalDateTime.class, name = "now")
  public static LocalDateTime localDateTimeIn(ZoneId zone) {
    return Door.live()
        ? LocalDateTime.now(zone)
        : LocalDateTime.now(Clocks.fixed("LocalDateTime.now", zone));
  }

  @Replaces(value = ZonedDateTime.class, name = "now")
  public static ZonedDateTime zonedDateTime() {
    return Door.live() ? ZonedDateTime.now() : zonedDateTimeIn(ZoneId.systemDefault());
  }

  @Replaces(value = ZonedDateTime.class, name = "now")
  public static ZonedDateTime zonedDateTimeIn(ZoneId zone) {
    return Door.live()
        ? ZonedDateTime.now(zone)
        : ZonedDateTime.now(Clocks.fixed("ZonedDateTime.now", zone));
  }

  @Replaces(value = OffsetDateTime.class, name = "now")
  public static OffsetDateTime offsetDateTime() {
    return Door.live() ? OffsetDateTime.now() : offsetDateTimeIn(ZoneId.systemDefault());
  }

  @Replaces(value = OffsetDateTime.class, name = "now")
  public static OffsetDateTime offsetDateTimeIn(ZoneId zone) {
    return Door.live()
        ? OffsetDateTime.now(zone)
        : OffsetDateTime.now(Clocks.fixed("OffsetDateTime.now", zone));
  }

  @Replaces(value = OffsetTime.class, name = "now")
  public static OffsetTime offsetTime() {
    return Door.live() ? OffsetTime.now() : offsetTimeIn(ZoneId.systemDefault());
  }

  @Replaces(value = OffsetTime.class, name = "now")
  public static OffsetTime offsetTimeIn(ZoneId zone) {
    return Door.live()
        ? OffsetTime.now(zone)
        : OffsetTime.now(Clocks.fixed("OffsetTime.now", zone));
  }

  @Replaces(value = Year.class, name = "now")
  public static Year year() {
    return Door.live() ? Year.now() : yearIn(ZoneId.systemDefault());
  }

  @Replaces(value = Year.class, name = "now")
  public static Year yearIn(ZoneId zone) {
    return Door.live() ? Year.now(zone) : Year.now(Clocks.fixed("Year.now", zone));
  }

  @Replaces(value = YearMonth.class, name = "now")
  public static YearMonth yearMonth() {
    return Door.live() ? YearMonth.now() : yearMonthIn(ZoneId.systemDefault());
  }

  @Replaces(value = YearMonth.class, name = "now")
  public static YearMonth yearMonthIn(ZoneId zone) {
    return Door.live() ? YearMonth.now(zone) : YearMonth.now(Clocks.fixed("YearMonth.now", zone));
  }

  @Replaces(value = MonthDay.class, name = "now")
  public static MonthDay monthDay() {
    return Door.live() ? MonthDay.now() : monthDayIn(ZoneId.systemDefault());
  }

  @Replaces(value = MonthDay.class, name = "now")
  public static MonthDay monthDayIn(ZoneId zone) {
    return Door.live() ? MonthDay.now(zone) : MonthDay.now(Clocks.fixed("MonthDay.now", zone));
  }
}
