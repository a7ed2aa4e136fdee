package dev.snap.binding;

import static java.util.Map.entry;

import dev.snap.wire.Codec;
import dev.snap.wire.Codecs;
import dev.snap.wire.values.ArrayCodecs;
import dev.snap.wire.values.TextCodecs;
import dev.snap.wire.values.TimeCodecs;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
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
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** The types of the JDK that cross and have no type parameters. */
final class PlainCodecs {
  static final Map<Class<?>, Codec<?>> BY_TYPE =
      Map.ofEntries(
          entry(void.class, Codecs.nothing()),
          entry(Void.class, Codecs.nothing()),
          entry(boolean.class, Codecs.BOOLEAN),
          entry(Boolean.class, Codecs.BOOLEAN),
          entry(byte.class, Codecs.BYTE),
          entry(Byte.class, Codecs.BYTE),
          entry(short.class, Codecs.SHORT),
          entry(Short.class, Codecs.SHORT),
          entry(char.class, Codecs.CHARACTER),
          entry(Character.class, Codecs.CHARACTER),
          entry(int.class, Codecs.INTEGER),
          entry(Integer.class, Codecs.INTEGER),
          entry(long.class, Codecs.LONG),
          entry(Long.class, Codecs.LONG),
          entry(float.class, Codecs.FLOAT),
          entry(Float.class, Codecs.FLOAT),
          entry(double.class, Codecs.DOUBLE),
          entry(Double.class, Codecs.DOUBLE),
          entry(String.class, Codecs.STRING),
          entry(OptionalInt.class, Codecs.OPTIONAL_INT),
          entry(OptionalLong.class, Codecs.OPTIONAL_LONG),
          entry(OptionalDouble.class, Codecs.OPTIONAL_DOUBLE),
          entry(byte[].class, Codecs.BYTES),
          entry(boolean[].class, ArrayCodecs.BOOLEANS),
          entry(short[].class, ArrayCodecs.SHORTS),
          entry(char[].class, ArrayCodecs.CHARS),
          entry(int[].class, ArrayCodecs.INTS),
          entry(long[].class, ArrayCodecs.LONGS),
          entry(float[].class, ArrayCodecs.FLOATS),
          entry(double[].class, ArrayCodecs.DOUBLES),
          entry(Instant.class, TimeCodecs.INSTANT),
          entry(Duration.class, TimeCodecs.DURATION),
          entry(LocalDate.class, TimeCodecs.LOCAL_DATE),
          entry(LocalTime.class, TimeCodecs.LOCAL_TIME),
          entry(LocalDateTime.class, TimeCodecs.LOCAL_DATE_TIME),
          entry(OffsetTime.class, TimeCodecs.OFFSET_TIME),
          entry(OffsetDateTime.class, TimeCodecs.OFFSET_DATE_TIME),
          entry(ZonedDateTime.class, TimeCodecs.ZONED_DATE_TIME),
          entry(Year.class, TimeCodecs.YEARS),
          entry(YearMonth.class, TimeCodecs.YEAR_MONTH),
          entry(MonthDay.class, TimeCodecs.MONTH_DAY),
          entry(Period.class, TimeCodecs.PERIOD),
          entry(ZoneId.class, TimeCodecs.ZONE_ID),
          entry(ZoneOffset.class, TimeCodecs.ZONE_OFFSET),
          entry(UUID.class, TextCodecs.UUIDS),
          entry(BigDecimal.class, TextCodecs.BIG_DECIMAL),
          entry(BigInteger.class, TextCodecs.BIG_INTEGER),
          entry(URI.class, TextCodecs.URIS),
          entry(Locale.class, TextCodecs.LOCALE),
          entry(Currency.class, TextCodecs.CURRENCY));

  private PlainCodecs() {}
}
