package dev.snap.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.Arrays;
import java.util.Optional;

/**
 * The types of the JDK that cross and have no type parameters, with their codec and their protobuf
 * type.
 */
public enum PlainType {
  BOOLEAN("java.lang.Boolean", Home.CODECS, "BOOLEAN", "bool"),
  BYTE("java.lang.Byte", Home.CODECS, "BYTE", "int32"),
  SHORT("java.lang.Short", Home.CODECS, "SHORT", "int32"),
  CHARACTER("java.lang.Character", Home.CODECS, "CHARACTER", "uint32"),
  INTEGER("java.lang.Integer", Home.CODECS, "INTEGER", "int32"),
  LONG("java.lang.Long", Home.CODECS, "LONG", "int64"),
  FLOAT("java.lang.Float", Home.CODECS, "FLOAT", "float"),
  DOUBLE("java.lang.Double", Home.CODECS, "DOUBLE", "double"),
  STRING("java.lang.String", Home.CODECS, "STRING", "string"),
  BYTES("byte[]", Home.CODECS, "BYTES", "bytes"),
  BOOLEANS("boolean[]", Home.ARRAYS, "BOOLEANS", "repeated bool"),
  SHORTS("short[]", Home.ARRAYS, "SHORTS", "repeated int32"),
  CHARS("char[]", Home.ARRAYS, "CHARS", "repeated uint32"),
  INTS("int[]", Home.ARRAYS, "INTS", "repeated int32"),
  LONGS("long[]", Home.ARRAYS, "LONGS", "repeated int64"),
  FLOATS("float[]", Home.ARRAYS, "FLOATS", "repeated float"),
  DOUBLES("double[]", Home.ARRAYS, "DOUBLES", "repeated double"),
  OPTIONAL_INT("java.util.OptionalInt", Home.CODECS, "OPTIONAL_INT", "optional int32"),
  OPTIONAL_LONG("java.util.OptionalLong", Home.CODECS, "OPTIONAL_LONG", "optional int64"),
  OPTIONAL_DOUBLE("java.util.OptionalDouble", Home.CODECS, "OPTIONAL_DOUBLE", "optional double"),
  INSTANT("java.time.Instant", Home.TIMES, "INSTANT", ".google.protobuf.Timestamp"),
  DURATION("java.time.Duration", Home.TIMES, "DURATION", ".google.protobuf.Duration"),
  LOCAL_DATE("java.time.LocalDate", Home.TIMES, "LOCAL_DATE", "string"),
  LOCAL_TIME("java.time.LocalTime", Home.TIMES, "LOCAL_TIME", "string"),
  LOCAL_DATE_TIME("java.time.LocalDateTime", Home.TIMES, "LOCAL_DATE_TIME", "string"),
  OFFSET_TIME("java.time.OffsetTime", Home.TIMES, "OFFSET_TIME", "string"),
  OFFSET_DATE_TIME("java.time.OffsetDateTime", Home.TIMES, "OFFSET_DATE_TIME", "string"),
  ZONED_DATE_TIME("java.time.ZonedDateTime", Home.TIMES, "ZONED_DATE_TIME", "string"),
  YEAR("java.time.Year", Home.TIMES, "YEARS", "string"),
  YEAR_MONTH("java.time.YearMonth", Home.TIMES, "YEAR_MONTH", "string"),
  MONTH_DAY("java.time.MonthDay", Home.TIMES, "MONTH_DAY", "string"),
  PERIOD("java.time.Period", Home.TIMES, "PERIOD", "string"),
  ZONE_ID("java.time.ZoneId", Home.TIMES, "ZONE_ID", "string"),
  ZONE_OFFSET("java.time.ZoneOffset", Home.TIMES, "ZONE_OFFSET", "string"),
  UUID("java.util.UUID", Home.TEXTS, "UUIDS", "string"),
  BIG_DECIMAL("java.math.BigDecimal", Home.TEXTS, "BIG_DECIMAL", "string"),
  BIG_INTEGER("java.math.BigInteger", Home.TEXTS, "BIG_INTEGER", "string"),
  URI("java.net.URI", Home.TEXTS, "URIS", "string"),
  LOCALE("java.util.Locale", Home.TEXTS, "LOCALE", "string"),
  CURRENCY("java.util.Currency", Home.TEXTS, "CURRENCY", "string");

  private final String javaName;
  private final Home home;
  private final String constant;
  private final String protoType;

  PlainType(String javaName, Home home, String constant, String protoType) {
    this.javaName = javaName;
    this.home = home;
    this.constant = constant;
    this.protoType = protoType;
  }

  /** The type of that name, primitives by the name of their box. */
  public static Optional<PlainType> named(String javaName) {
    return Arrays.stream(values()).filter(type -> type.javaName.equals(javaName)).findFirst();
  }

  /** The class that holds the codec. */
  public ClassName codecs() {
    return ClassName.get(home.packageName, home.simpleName);
  }

  /** The constant of the codec. */
  public String constant() {
    return constant;
  }

  /** The protobuf type with its label, for example {@code repeated int32}. */
  public String protoType() {
    return protoType;
  }

  /** Whether values take one occurrence of their field. */
  public boolean singular() {
    return protoType.indexOf(' ') < 0;
  }

  /** Whether protobuf allows such values as keys of a {@code map}. */
  public boolean mapKey() {
    return singular()
        && this != FLOAT
        && this != DOUBLE
        && this != BYTES
        && this != INSTANT
        && this != DURATION;
  }

  /** The classes that hold codecs. */
  private enum Home {
    CODECS("dev.snap.wire", "Codecs"),
    ARRAYS("dev.snap.wire.values", "ArrayCodecs"),
    TIMES("dev.snap.wire.values", "TimeCodecs"),
    TEXTS("dev.snap.wire.values", "TextCodecs");

    private final String packageName;
    private final String simpleName;

    Home(String packageName, String simpleName) {
      this.packageName = packageName;
      this.simpleName = simpleName;
    }
  }
}
