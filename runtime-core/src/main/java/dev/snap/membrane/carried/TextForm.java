package dev.snap.membrane.carried;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How an immutable value of the JDK crosses as text, and back without loss.
 *
 * @param type the type, whose name stands in the bytes
 * @param toText its text
 * @param fromText the value of a text
 */
record TextForm<T>(Class<T> type, Function<T, String> toText, Function<String, T> fromText) {
  private static final Map<String, TextForm<?>> FORMS = new LinkedHashMap<>();

  static {
    of(String.class, value -> value, text -> text);
    of(Boolean.class, String::valueOf, Boolean::valueOf);
    of(Character.class, value -> Integer.toString(value), text -> (char) Integer.parseInt(text));
    of(Byte.class, String::valueOf, Byte::valueOf);
    of(Short.class, String::valueOf, Short::valueOf);
    of(Integer.class, String::valueOf, Integer::valueOf);
    of(Long.class, String::valueOf, Long::valueOf);
    of(Float.class, String::valueOf, Float::valueOf);
    of(Double.class, String::valueOf, Double::valueOf);
    of(BigInteger.class, BigInteger::toString, BigInteger::new);
    of(BigDecimal.class, BigDecimal::toString, BigDecimal::new);
    of(UUID.class, UUID::toString, UUID::fromString);
    of(URI.class, URI::toString, URI::create);
    of(Path.class, Path::toString, Path::of);
    of(Locale.class, Locale::toLanguageTag, Locale::forLanguageTag);
    of(Currency.class, Currency::getCurrencyCode, Currency::getInstance);
    of(Instant.class, Instant::toString, Instant::parse);
    of(Duration.class, Duration::toString, Duration::parse);
    of(Period.class, Period::toString, Period::parse);
    of(LocalDate.class, LocalDate::toString, LocalDate::parse);
    of(LocalTime.class, LocalTime::toString, LocalTime::parse);
    of(LocalDateTime.class, LocalDateTime::toString, LocalDateTime::parse);
    of(OffsetTime.class, OffsetTime::toString, OffsetTime::parse);
    of(OffsetDateTime.class, OffsetDateTime::toString, OffsetDateTime::parse);
    of(ZonedDateTime.class, ZonedDateTime::toString, ZonedDateTime::parse);
    of(ZoneId.class, ZoneId::getId, ZoneId::of);
    of(Year.class, Year::toString, text -> Year.of(Integer.parseInt(text)));
    of(YearMonth.class, YearMonth::toString, YearMonth::parse);
    of(MonthDay.class, MonthDay::toString, MonthDay::parse);
    of(DayOfWeek.class, DayOfWeek::name, DayOfWeek::valueOf);
    of(Month.class, Month::name, Month::valueOf);
    of(ChronoUnit.class, ChronoUnit::name, ChronoUnit::valueOf);
    of(TimeUnit.class, TimeUnit::name, TimeUnit::valueOf);
  }

  /** The form of a value, or {@code null} when it has none. */
  static @Nullable TextForm<?> of(Object value) {
    return FORMS.get(typeOf(value).getName());
  }

  /** The form of that name, or {@code null} when there is none. */
  static @Nullable TextForm<?> named(String name) {
    return FORMS.get(name);
  }

  String write(Object value) {
    return toText.apply(type.cast(value));
  }

  T read(String text) {
    return fromText.apply(text);
  }

  private static Class<?> typeOf(Object value) {
    if (value instanceof ZoneId) {
      return ZoneId.class;
    }
    if (value instanceof Path path && path.getFileSystem() == FileSystems.getDefault()) {
      return Path.class;
    }
    return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
  }

  private static <T> void of(
      Class<T> type, Function<T, String> toText, Function<String, T> fromText) {
    FORMS.put(type.getName(), new TextForm<>(type, toText, fromText));
  }
}
