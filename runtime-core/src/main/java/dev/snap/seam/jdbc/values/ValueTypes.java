package dev.snap.seam.jdbc.values;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.sql.ClientInfoStatus;
import java.sql.Date;
import java.sql.JDBCType;
import java.sql.PseudoColumnUsage;
import java.sql.RowIdLifetime;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The classes of the JDK whose values cross. Their places stand in journals: they never change. */
final class ValueTypes {
  /** All of them, each at its place. */
  static final List<ValueType<?>> ALL =
      List.of(
          new ValueType<>(
              Boolean.class, (out, value) -> out.writeBoolean(value), DataInputStream::readBoolean),
          new ValueType<>(
              Byte.class, (out, value) -> out.writeByte(value), DataInputStream::readByte),
          new ValueType<>(
              Short.class, (out, value) -> out.writeShort(value), DataInputStream::readShort),
          new ValueType<>(
              Character.class, (out, value) -> out.writeChar(value), DataInputStream::readChar),
          new ValueType<>(Integer.class, DataOutputStream::writeInt, DataInputStream::readInt),
          new ValueType<>(Long.class, DataOutputStream::writeLong, DataInputStream::readLong),
          new ValueType<>(
              Float.class,
              (out, value) -> out.writeInt(Float.floatToRawIntBits(value)),
              in -> Float.intBitsToFloat(in.readInt())),
          new ValueType<>(
              Double.class,
              (out, value) -> out.writeLong(Double.doubleToRawLongBits(value)),
              in -> Double.longBitsToDouble(in.readLong())),
          new ValueType<>(String.class, ValueTypes::writeText, ValueTypes::readText),
          new ValueType<>(byte[].class, ValueTypes::writeBytes, ValueTypes::readBytes),
          new ValueType<>(
              BigInteger.class,
              (out, value) -> writeBytes(out, value.toByteArray()),
              in -> new BigInteger(readBytes(in))),
          new ValueType<>(
              BigDecimal.class,
              (out, value) -> {
                out.writeInt(value.scale());
                writeBytes(out, value.unscaledValue().toByteArray());
              },
              in -> {
                int scale = in.readInt();
                return new BigDecimal(new BigInteger(readBytes(in)), scale);
              }),
          new ValueType<>(
              UUID.class,
              (out, value) -> {
                out.writeLong(value.getMostSignificantBits());
                out.writeLong(value.getLeastSignificantBits());
              },
              in -> new UUID(in.readLong(), in.readLong())),
          new ValueType<>(
              java.util.Date.class,
              (out, value) -> out.writeLong(value.getTime()),
              in -> new java.util.Date(in.readLong())),
          new ValueType<>(
              Date.class,
              (out, value) -> out.writeLong(value.getTime()),
              in -> new Date(in.readLong())),
          new ValueType<>(
              Time.class,
              (out, value) -> out.writeLong(value.getTime()),
              in -> new Time(in.readLong())),
          new ValueType<>(Timestamp.class, ValueTypes::writeTimestamp, ValueTypes::readTimestamp),
          text(Instant.class, Instant::parse),
          text(LocalDate.class, LocalDate::parse),
          text(LocalTime.class, LocalTime::parse),
          text(LocalDateTime.class, LocalDateTime::parse),
          text(OffsetDateTime.class, OffsetDateTime::parse),
          text(OffsetTime.class, OffsetTime::parse),
          text(ZonedDateTime.class, ZonedDateTime::parse),
          text(Duration.class, Duration::parse),
          text(Period.class, Period::parse),
          new ValueType<>(
              URL.class,
              (out, value) -> writeText(out, value.toExternalForm()),
              in -> URI.create(readText(in)).toURL()),
          constant(JDBCType.class),
          constant(RowIdLifetime.class),
          constant(PseudoColumnUsage.class),
          constant(ClientInfoStatus.class));

  private static final Map<Class<?>, Integer> PLACES = places();

  private ValueTypes() {}

  /** The place of a class, {@code null} when its values do not cross. */
  static @Nullable Integer placeOf(Class<?> type) {
    return PLACES.get(type);
  }

  static void writeText(DataOutputStream out, String text) throws IOException {
    // Not as UTF-8, which has no place for half a surrogate pair.
    boolean plain = UTF_8.newEncoder().canEncode(text);
    out.writeBoolean(plain);
    writeBytes(out, plain ? text.getBytes(UTF_8) : ofChars(text));
  }

  static String readText(DataInputStream in) throws IOException {
    boolean plain = in.readBoolean();
    byte[] bytes = readBytes(in);
    return plain ? new String(bytes, UTF_8) : toChars(bytes);
  }

  static void writeBytes(DataOutputStream out, byte[] bytes) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static byte[] readBytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    if (length < 0 || length > in.available()) {
      throw new IOException("a length of " + length + " before " + in.available() + " bytes");
    }
    return in.readNBytes(length);
  }

  private static byte[] ofChars(String text) {
    byte[] bytes = new byte[2 * text.length()];
    for (int i = 0; i < text.length(); i++) {
      bytes[2 * i] = (byte) (text.charAt(i) >> 8);
      bytes[2 * i + 1] = (byte) text.charAt(i);
    }
    return bytes;
  }

  private static String toChars(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length / 2);
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      text.append((char) (bytes[i] << 8 | bytes[i + 1] & 0xff));
    }
    return text.toString();
  }

  private static void writeTimestamp(DataOutputStream out, Timestamp value) throws IOException {
    out.writeLong(value.getTime());
    out.writeInt(value.getNanos());
  }

  private static Timestamp readTimestamp(DataInputStream in) throws IOException {
    Timestamp value = new Timestamp(in.readLong());
    value.setNanos(in.readInt());
    return value;
  }

  private static <T> ValueType<T> text(Class<T> type, Function<String, T> parse) {
    return new ValueType<>(
        type, (out, value) -> writeText(out, value.toString()), in -> parse.apply(readText(in)));
  }

  private static <E extends Enum<E>> ValueType<E> constant(Class<E> type) {
    return new ValueType<>(
        type, (out, value) -> writeText(out, value.name()), in -> Enum.valueOf(type, readText(in)));
  }

  private static Map<Class<?>, Integer> places() {
    Map<Class<?>, Integer> places = new HashMap<>();
    for (int i = 0; i < ALL.size(); i++) {
      places.put(ALL.get(i).type(), i);
    }
    return places;
  }
}
