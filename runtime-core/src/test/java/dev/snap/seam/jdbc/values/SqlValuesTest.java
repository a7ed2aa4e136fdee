package dev.snap.seam.jdbc.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.ConnectException;
import java.sql.BatchUpdateException;
import java.sql.DataTruncation;
import java.sql.JDBCType;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTimeoutException;
import java.sql.SQLWarning;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlValuesTest {

  static Stream<Object> values() {
    return Stream.of(
        true,
        (byte) -1,
        (short) 300,
        'x',
        7,
        1L << 40,
        Float.MIN_VALUE,
        -0.0,
        "tea \ud83c\udf75",
        "half a pair \ud800",
        new byte[] {1, 2},
        new BigInteger("-123456789012345678901234567890"),
        new BigDecimal("12.3400"),
        new UUID(1, 2),
        new java.util.Date(1),
        new java.sql.Date(1),
        new Time(1),
        Timestamp.valueOf("2020-02-29 12:13:14.123456789"),
        Instant.parse("2020-01-01T00:00:00.000000001Z"),
        LocalDate.of(1, 1, 1),
        OffsetDateTime.parse("2020-01-01T00:00:00+01:30"),
        ZonedDateTime.parse("2020-07-01T00:00:00+02:00[Europe/Zurich]"),
        Duration.ofNanos(-1),
        JDBCType.ARRAY,
        new int[] {1, 2},
        new Object[] {1, "two", null, new Object[] {3L}},
        new String[][] {{"a"}, {}},
        String.class,
        int[].class);
  }

  @ParameterizedTest
  @MethodSource("values")
  void comesBackAsItWas(Object value) throws SQLException {
    Object back = read(SqlValues.ofResult(value, each -> null));
    assertThat(back).isEqualTo(value).hasSameClassAs(value);
    assertThat(SqlValues.ofResult(back, each -> null))
        .isEqualTo(SqlValues.ofResult(value, each -> null));
  }

  @Test
  void streamsComeBackByTheirContent() throws Exception {
    Object bytes = read(SqlValues.ofResult(new ByteArrayInputStream(new byte[] {1, 2}), e -> null));
    assertThat(((InputStream) bytes).readAllBytes()).containsExactly(1, 2);
    Object text = read(SqlValues.ofResult(new StringReader("text"), each -> null));
    assertThat(((Reader) text).read()).isEqualTo('t');
  }

  @Test
  void objectsCrossByNumber() throws SQLException {
    Object here = new StringBuilder("here");
    byte[] bytes = SqlValues.ofResult(here, each -> each == here ? new Numbered(3, 42) : null);
    assertThat(SqlValues.result(bytes, numbered -> numbered)).isEqualTo(new Numbered(3, 42));
  }

  @Test
  void otherClassesDoNotCross() {
    for (Object each : List.of(new StringBuilder(), new StringBuilder[1], StringBuilder.class)) {
      assertThatThrownBy(() -> SqlValues.ofResult(each, any -> null))
          .isInstanceOf(Untransferable.class)
          .hasMessageContaining("java.lang.StringBuilder");
    }
  }

  @Test
  void failuresKeepTheirChainAndCause() {
    SQLException first = new SQLIntegrityConstraintViolationException("first s3cr3t", "23505", 7);
    first.initCause(new ConnectException("refused"));
    first.setNextException(new BatchUpdateException("second", "1", 2, new int[] {1, -3}));
    first.setNextException(new SQLTimeoutException("third"));
    first.setNextException(new DataTruncation(1, true, false, 3, 2));
    SQLException back = thrown(first, text -> text.replace("s3cr3t", "***"));
    assertThat((Throwable) back)
        .isExactlyInstanceOf(SQLIntegrityConstraintViolationException.class)
        .hasMessage("first ***");
    assertThat(back.getSQLState()).isEqualTo("23505");
    assertThat(back.getErrorCode()).isEqualTo(7);
    assertThat(back.getCause()).isExactlyInstanceOf(ConnectException.class).hasMessage("refused");
    BatchUpdateException second = (BatchUpdateException) back.getNextException();
    assertThat(second.getUpdateCounts()).containsExactly(1, -3);
    assertThat((Throwable) second.getNextException())
        .isExactlyInstanceOf(SQLTimeoutException.class);
    DataTruncation last = (DataTruncation) second.getNextException().getNextException();
    assertThat(last.getDataSize()).isEqualTo(3);
  }

  @Test
  void classesOfDriversBecomeTheNearestOfTheJdk() {
    SQLException own = new SQLTimeoutException("late", "x", 1) {};
    assertThat((Throwable) thrown(own, UnaryOperator.identity()))
        .isExactlyInstanceOf(SQLTimeoutException.class);
  }

  @Test
  void warningsAreGivenAndNotThrown() throws SQLException {
    SQLWarning back = (SQLWarning) read(SqlValues.ofResult(new SQLWarning("careful"), e -> null));
    assertThat((Throwable) back).hasMessage("careful");
  }

  private static SQLException thrown(SQLException thrown, UnaryOperator<String> shown) {
    byte[] bytes = SqlValues.ofThrown(thrown, shown);
    return catchThrowableOfType(SQLException.class, () -> read(bytes));
  }

  private static Object read(byte[] bytes) throws SQLException {
    Object read = SqlValues.result(bytes, numbered -> numbered);
    return java.util.Objects.requireNonNull(read);
  }
}
