package dev.snap.wire.values;

import static java.time.temporal.ChronoField.MONTH_OF_YEAR;
import static java.time.temporal.ChronoField.YEAR;

import dev.snap.wire.SingularCodec;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.util.Locale;

/**
 * The values of {@code java.time}: instants and durations as the messages that protobuf has for
 * them, all others as a {@code string} in ISO 8601 form. {@code DayOfWeek} and {@code Month} are
 * enums like any other.
 */
public final class TimeCodecs {
  /**
   * {@code google.protobuf.Timestamp}; instants outside its years 1 to 9999 cross between Snap
   * services all the same.
   */
  public static final SingularCodec<Instant> INSTANT = new InstantCodec();

  /**
   * {@code google.protobuf.Duration}; durations beyond its 10,000 years cross between Snap services
   * all the same.
   */
  public static final SingularCodec<Duration> DURATION = new DurationCodec();

  /** {@code string}, such as {@code 2026-02-28}. */
  public static final SingularCodec<LocalDate> LOCAL_DATE =
      new TextCodec<>(LocalDate.class) {
        @Override
        LocalDate parse(String text) {
          return LocalDate.parse(text);
        }
      };

  /** {@code string}, such as {@code 10:15:30.123}. */
  public static final SingularCodec<LocalTime> LOCAL_TIME =
      new TextCodec<>(LocalTime.class) {
        @Override
        LocalTime parse(String text) {
          return LocalTime.parse(text);
        }
      };

  /** {@code string}, such as {@code 2026-02-28T10:15:30}. */
  public static final SingularCodec<LocalDateTime> LOCAL_DATE_TIME =
      new TextCodec<>(LocalDateTime.class) {
        @Override
        LocalDateTime parse(String text) {
          return LocalDateTime.parse(text);
        }
      };

  /** {@code string}, such as {@code 10:15:30+02:00}. */
  public static final SingularCodec<OffsetTime> OFFSET_TIME =
      new TextCodec<>(OffsetTime.class) {
        @Override
        OffsetTime parse(String text) {
          return OffsetTime.parse(text);
        }
      };

  /** {@code string}, such as {@code 2026-02-28T10:15:30+02:00}. */
  public static final SingularCodec<OffsetDateTime> OFFSET_DATE_TIME =
      new TextCodec<>(OffsetDateTime.class) {
        @Override
        OffsetDateTime parse(String text) {
          return OffsetDateTime.parse(text);
        }
      };

  /** {@code string}, such as {@code 2026-02-28T10:15:30+01:00[Europe/Paris]}. */
  public static final SingularCodec<ZonedDateTime> ZONED_DATE_TIME =
      new TextCodec<>(ZonedDateTime.class) {
        @Override
        ZonedDateTime parse(String text) {
          return ZonedDateTime.parse(text);
        }
      };

  /** {@code string}, such as {@code 2026} or {@code +12026}. */
  public static final SingularCodec<Year> YEARS =
      new TextCodec<>(Year.class) {
        private final DateTimeFormatter form = year().toFormatter(Locale.ROOT);

        @Override
        String format(Year value) {
          return form.format(value);
        }

        @Override
        Year parse(String text) {
          return Year.parse(text, form);
        }
      };

  /** {@code string}, such as {@code 2026-02}. */
  public static final SingularCodec<YearMonth> YEAR_MONTH =
      new TextCodec<>(YearMonth.class) {
        private final DateTimeFormatter form =
            year().appendLiteral('-').appendValue(MONTH_OF_YEAR, 2).toFormatter(Locale.ROOT);

        @Override
        String format(YearMonth value) {
          return form.format(value);
        }

        @Override
        YearMonth parse(String text) {
          return YearMonth.parse(text, form);
        }
      };

  /** {@code string}, such as {@code --02-28}. */
  public static final SingularCodec<MonthDay> MONTH_DAY =
      new TextCodec<>(MonthDay.class) {
        @Override
        MonthDay parse(String text) {
          return MonthDay.parse(text);
        }
      };

  /** {@code string}, such as {@code P1Y2M3D}. */
  public static final SingularCodec<Period> PERIOD =
      new TextCodec<>(Period.class) {
        @Override
        Period parse(String text) {
          return Period.parse(text);
        }
      };

  /** {@code string}, such as {@code Europe/Paris} or {@code +02:00}. */
  public static final SingularCodec<ZoneId> ZONE_ID =
      new TextCodec<>(ZoneId.class) {
        @Override
        String format(ZoneId value) {
          return value.getId();
        }

        @Override
        ZoneId parse(String text) {
          return ZoneId.of(text);
        }
      };

  /** {@code string}, such as {@code Z} or {@code +02:00}. */
  public static final SingularCodec<ZoneOffset> ZONE_OFFSET =
      new TextCodec<>(ZoneOffset.class) {
        @Override
        String format(ZoneOffset value) {
          return value.getId();
        }

        @Override
        ZoneOffset parse(String text) {
          return ZoneOffset.of(text);
        }
      };

  private TimeCodecs() {}

  /**
   * {@code toString} of the JDK's types leaves out the plus that their {@code parse} wants before
   * five digits.
   */
  private static DateTimeFormatterBuilder year() {
    return new DateTimeFormatterBuilder().appendValue(YEAR, 4, 10, SignStyle.EXCEEDS_PAD);
  }
}
