package dev.snap.wire.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.snap.wire.Codec;
import dev.snap.wire.References;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireWriter;
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
import java.util.Arrays;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ends of each type's range, which is where its text form and its parser disagree if they do.
 */
class ValuesTest {
  static Stream<Arguments> values() {
    return Stream.of(
            all(
                TimeCodecs.INSTANT,
                Instant.MIN,
                Instant.MAX,
                Instant.EPOCH,
                Instant.ofEpochSecond(-1, 1)),
            all(
                TimeCodecs.DURATION,
                Duration.ZERO,
                Duration.ofNanos(-1),
                Duration.ofSeconds(Long.MIN_VALUE, 5),
                Duration.ofSeconds(Long.MIN_VALUE),
                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999)),
            all(TimeCodecs.LOCAL_DATE, LocalDate.MIN, LocalDate.MAX),
            all(TimeCodecs.LOCAL_TIME, LocalTime.MIN, LocalTime.MAX, LocalTime.NOON),
            all(TimeCodecs.LOCAL_DATE_TIME, LocalDateTime.MIN, LocalDateTime.MAX),
            all(TimeCodecs.OFFSET_TIME, OffsetTime.MIN, OffsetTime.MAX),
            all(TimeCodecs.OFFSET_DATE_TIME, OffsetDateTime.MIN, OffsetDateTime.MAX),
            all(
                TimeCodecs.ZONED_DATE_TIME,
                LocalDateTime.of(2026, 10, 25, 2, 30).atZone(ZoneId.of("Europe/Paris")),
                LocalDateTime.of(2026, 10, 25, 2, 30)
                    .atZone(ZoneId.of("Europe/Paris"))
                    .withLaterOffsetAtOverlap(),
                LocalDateTime.of(2026, 1, 1, 0, 0).atZone(ZoneOffset.ofHours(2)),
                LocalDateTime.of(2026, 1, 1, 0, 0).atZone(ZoneId.of("UTC+02:00")),
                LocalDateTime.of(99_999, 1, 1, 0, 0).atZone(ZoneOffset.UTC)),
            all(
                TimeCodecs.YEARS,
                Year.of(Year.MIN_VALUE),
                Year.of(Year.MAX_VALUE),
                Year.of(10_000),
                Year.of(-5)),
            all(
                TimeCodecs.YEAR_MONTH,
                YearMonth.of(Year.MIN_VALUE, 1),
                YearMonth.of(Year.MAX_VALUE, 12),
                YearMonth.of(10_000, 2),
                YearMonth.of(7, 2)),
            all(TimeCodecs.MONTH_DAY, MonthDay.of(2, 29)),
            all(
                TimeCodecs.PERIOD,
                Period.ZERO,
                Period.of(1, -2, 3),
                Period.of(Integer.MIN_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE)),
            all(TimeCodecs.ZONE_ID, ZoneId.of("Europe/Paris"), ZoneOffset.MAX, ZoneId.of("GMT0")),
            all(
                TimeCodecs.ZONE_OFFSET,
                ZoneOffset.UTC,
                ZoneOffset.MIN,
                ZoneOffset.ofTotalSeconds(1)),
            all(TextCodecs.UUIDS, new UUID(0, 0), new UUID(-1, 1)),
            all(
                TextCodecs.BIG_DECIMAL,
                new BigDecimal(BigInteger.TEN, Integer.MAX_VALUE),
                new BigDecimal("1E+400"),
                new BigDecimal("0.00")),
            all(TextCodecs.BIG_INTEGER, BigInteger.ONE.shiftLeft(5_000).negate(), BigInteger.ZERO),
            all(
                TextCodecs.URIS,
                URI.create(""),
                URI.create("mailto:a@b"),
                URI.create("http://ü/%20?q#f")),
            all(
                TextCodecs.LOCALE,
                Locale.ROOT,
                Locale.CANADA_FRENCH,
                Locale.forLanguageTag("de-CH-u-co-phonebk")),
            all(TextCodecs.CURRENCY, Currency.getInstance("CHF")))
        .flatMap(each -> each);
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static <T> Stream<Arguments> all(Codec<T> codec, T... values) {
    return Arrays.stream(values).map(value -> arguments(codec, value));
  }

  @ParameterizedTest
  @MethodSource("values")
  void everyValueCrosses(Codec<Object> codec, Object value) {
    assertThat(read(codec, write(codec, value))).isEqualTo(value);
  }

  @Test
  void refusesTextsOfAnotherType() {
    assertRefused(TextCodecs.UUIDS, "1-1-1-1-1", "a text that is no UUID");
    assertRefused(TextCodecs.BIG_DECIMAL, "ten", "a text that is no BigDecimal");
    assertRefused(TextCodecs.BIG_INTEGER, "1".repeat(65_537), "a text too long for a BigInteger");
    assertRefused(TextCodecs.URIS, "a b", "a text that is no URI");
    assertRefused(TextCodecs.LOCALE, "no language tag", "a text that is no Locale");
    assertRefused(TextCodecs.CURRENCY, "Fr.", "a text that is no Currency");
    assertRefused(TimeCodecs.LOCAL_DATE, "2026-02-30", "a text that is no LocalDate");
    assertRefused(TimeCodecs.ZONE_ID, "Mars/Olympus", "a text that is no ZoneId");
  }

  @Test
  void refusesValuesWithoutACanonicalText() {
    BigInteger long_ = BigInteger.ONE.shiftLeft(250_000);
    assertThatThrownBy(() -> write(TextCodecs.BIG_INTEGER, long_))
        .isInstanceOf(WireException.class)
        .hasMessage("a BigInteger of 75258 characters; the most is 65536");
    assertThatThrownBy(() -> write(TextCodecs.LOCALE, new Locale("nolanguage")))
        .isInstanceOf(WireException.class)
        .hasMessage("the locale nolanguage has no language tag of its own");
  }

  @Test
  void refusesTimesThatAreNone() {
    assertThatThrownBy(() -> read(TimeCodecs.INSTANT, new byte[] {10, 2, 16, -1}))
        .isInstanceOf(WireException.class);
    WireWriter out = new WireWriter(References.NONE);
    int mark = out.open(1);
    out.int64(1, Long.MAX_VALUE);
    out.close(mark);
    assertThatThrownBy(() -> read(TimeCodecs.INSTANT, out.toBytes()))
        .isInstanceOf(WireException.class)
        .hasMessage("an instant of 9223372036854775807 seconds");
    WireWriter mixed = new WireWriter(References.NONE);
    mark = mixed.open(1);
    mixed.int64(1, 1);
    mixed.int32(2, -1);
    mixed.close(mark);
    assertThatThrownBy(() -> read(TimeCodecs.DURATION, mixed.toBytes()))
        .isInstanceOf(WireException.class)
        .hasMessage("a duration of 1 seconds and -1 nanoseconds");
  }

  private static void assertRefused(Codec<?> codec, String text, String message) {
    WireWriter out = new WireWriter(References.NONE);
    out.string(1, text);
    assertThatThrownBy(() -> read(codec, out.toBytes()))
        .isInstanceOf(WireException.class)
        .hasMessage(message);
  }

  private static <T> byte[] write(Codec<T> codec, T value) {
    WireWriter out = new WireWriter(References.NONE);
    codec.write(out, 1, value);
    return out.toBytes();
  }

  private static <T> T read(Codec<T> codec, byte[] bytes) {
    WireReader in = new WireReader(bytes, References.NONE);
    T value = null;
    while (in.hasNext()) {
      value = codec.read(in, in.tag() & 7, value);
    }
    return codec.finish(value);
  }
}
