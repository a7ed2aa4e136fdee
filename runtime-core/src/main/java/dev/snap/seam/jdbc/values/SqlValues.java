package dev.snap.seam.jdbc.values;

import dev.snap.error.SnapFailure;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.sql.SQLException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Values of {@code java.sql} as bytes, the same bytes for the same value. Values of the JDK are
 * copied, streams cross by their content, objects of a database by their number; all else is {@link
 * Untransferable}.
 */
public final class SqlValues {
  private static final int NULL = 0;
  private static final int VALUE = 1;
  private static final int OBJECT = 2;
  private static final int ARRAY = 3;
  private static final int STREAM = 4;
  private static final int READER = 5;
  private static final int CALENDAR = 6;
  private static final int PROPERTIES = 7;
  private static final int CLASS = 8;
  private static final int EXECUTOR = 9;
  private static final int NO_TYPES = 10;
  private static final int FAILURE = 11;
  private static final int THROWN = 12;
  private static final int ABSTRACT = 13;

  private static final List<Class<?>> ELEMENTS =
      List.of(
          boolean.class,
          byte.class,
          short.class,
          char.class,
          int.class,
          long.class,
          float.class,
          double.class,
          Object.class,
          Number.class);

  private SqlValues() {}

  /**
   * Writes the arguments of a call.
   *
   * @param numbers the number of an object of a database, {@code null} for anything else
   */
  public static byte[] ofArguments(
      @Nullable Object[] arguments, Function<Object, @Nullable Numbered> numbers) {
    return bytes(
        numbers,
        out -> {
          for (Object each : arguments) {
            out.value(Streamed.of(each));
          }
        });
  }

  /** Writes what a call gave. */
  public static byte[] ofResult(
      @Nullable Object result, Function<Object, @Nullable Numbered> numbers) {
    return bytes(numbers, out -> out.value(Streamed.of(result)));
  }

  /**
   * Writes what a call threw.
   *
   * @param shown what may be seen of a message
   */
  public static byte[] ofThrown(SQLException thrown, UnaryOperator<String> shown) {
    return bytes(
        each -> null,
        out -> {
          out.data().writeByte(THROWN);
          SqlFailures.write(out, thrown, shown);
        });
  }

  /** Writes that a driver has no such method. */
  public static byte[] ofMissing(AbstractMethodError thrown) {
    return bytes(
        each -> null,
        out -> {
          out.data().writeByte(ABSTRACT);
          ValueTypes.writeText(out.data(), String.valueOf(thrown.getMessage()));
        });
  }

  /**
   * Reads the arguments of a call.
   *
   * @param objects the object of a number
   */
  public static @Nullable Object[] arguments(
      byte[] bytes, int count, Function<Numbered, Object> objects) {
    @Nullable Object[] arguments = new @Nullable Object[count];
    read(
        bytes,
        objects,
        in -> {
          for (int i = 0; i < count; i++) {
            arguments[i] = in.value();
          }
          return null;
        });
    return arguments;
  }

  /**
   * Reads what a call gave.
   *
   * @throws SQLException what it threw
   */
  public static @Nullable Object result(byte[] bytes, Function<Numbered, Object> objects)
      throws SQLException {
    Object result = read(bytes, objects, Input::outcome);
    if (result instanceof Failed failed) {
      throw failed.thrown;
    }
    return result;
  }

  private static byte[] bytes(Function<Object, @Nullable Numbered> numbers, Writing writing) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writing.write(new Output(new DataOutputStream(bytes), numbers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static @Nullable Object read(
      byte[] bytes, Function<Numbered, Object> objects, Reading reading) {
    try {
      return reading.read(new Input(new DataInputStream(new ByteArrayInputStream(bytes)), objects));
    } catch (SnapFailure gone) {
      throw gone;
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException("not what a database gave", e);
    }
  }

  /** Writes values. */
  record Output(DataOutputStream data, Function<Object, @Nullable Numbered> numbers) {
    void value(@Nullable Object value) throws IOException {
      if (value == null) {
        data.writeByte(NULL);
        return;
      }
      Integer place = ValueTypes.placeOf(value.getClass());
      if (place != null) {
        data.writeByte(VALUE);
        data.writeByte(place);
        ValueTypes.ALL.get(place).write(data, value);
      } else {
        composed(value);
      }
    }

    private void composed(Object value) throws IOException {
      Numbered numbered = numbers.apply(value);
      if (numbered != null) {
        data.writeByte(OBJECT);
        data.writeByte(numbered.kind());
        data.writeInt(numbered.number());
      } else if (value.getClass().isArray()) {
        array(value);
      } else if (value instanceof Streamed.Bytes streamed) {
        data.writeByte(STREAM);
        ValueTypes.writeBytes(data, streamed.content());
      } else if (value instanceof Streamed.Text streamed) {
        data.writeByte(READER);
        ValueTypes.writeText(data, streamed.content());
      } else if (value instanceof Calendar calendar) {
        data.writeByte(CALENDAR);
        ValueTypes.writeText(data, calendar.getTimeZone().getID());
        data.writeLong(calendar.getTimeInMillis());
      } else {
        rare(value);
      }
    }

    private void rare(Object value) throws IOException {
      if (value instanceof Properties properties) {
        data.writeByte(PROPERTIES);
        Map<String, String> sorted = new TreeMap<>();
        properties
            .stringPropertyNames()
            .forEach(name -> sorted.put(name, properties.getProperty(name)));
        data.writeInt(sorted.size());
        for (Map.Entry<String, String> each : sorted.entrySet()) {
          ValueTypes.writeText(data, each.getKey());
          ValueTypes.writeText(data, each.getValue());
        }
      } else if (value instanceof Class<?> type) {
        data.writeByte(CLASS);
        type(type);
      } else if (value instanceof Executor) {
        data.writeByte(EXECUTOR);
      } else if (value instanceof Map<?, ?> types && types.isEmpty()) {
        data.writeByte(NO_TYPES);
      } else if (value instanceof SQLException failure) {
        data.writeByte(FAILURE);
        SqlFailures.write(this, failure, UnaryOperator.identity());
      } else {
        throw new Untransferable(value.getClass());
      }
    }

    private void array(Object array) throws IOException {
      data.writeByte(ARRAY);
      type(array.getClass().getComponentType());
      int length = Array.getLength(array);
      data.writeInt(length);
      for (int i = 0; i < length; i++) {
        value(Array.get(array, i));
      }
    }

    private void type(Class<?> type) throws IOException {
      Class<?> element = type;
      int dimensions = 0;
      while (element.isArray() && ValueTypes.placeOf(element) == null) {
        element = element.getComponentType();
        dimensions++;
      }
      Integer place = ValueTypes.placeOf(element);
      int other = ELEMENTS.indexOf(element);
      if (place == null && other < 0) {
        throw new Untransferable(type);
      }
      data.writeByte(dimensions);
      data.writeByte(place != null ? place : -1 - other);
    }
  }

  /** Reads values. */
  record Input(DataInputStream data, Function<Numbered, Object> objects) {
    @Nullable Object outcome() throws IOException {
      int tag = data.readByte();
      return switch (tag) {
        case THROWN -> new Failed(SqlFailures.read(this));
        case ABSTRACT -> throw new AbstractMethodError(ValueTypes.readText(data));
        default -> value(tag);
      };
    }

    @Nullable Object value() throws IOException {
      return value(data.readByte());
    }

    private @Nullable Object value(int tag) throws IOException {
      return switch (tag) {
        case NULL -> null;
        case VALUE -> ValueTypes.ALL.get(data.readByte()).read(data);
        case OBJECT -> objects.apply(new Numbered(data.readByte(), data.readInt()));
        case ARRAY -> array();
        case STREAM -> new Streamed.Bytes(ValueTypes.readBytes(data)).open();
        case READER -> new Streamed.Text(ValueTypes.readText(data)).open();
        case CALENDAR -> calendar();
        case PROPERTIES -> properties();
        case CLASS -> type();
        case EXECUTOR -> (Executor) Runnable::run;
        case NO_TYPES -> new HashMap<String, Class<?>>();
        case FAILURE -> SqlFailures.read(this);
        default -> throw new IOException("no value begins with " + tag);
      };
    }

    private Object calendar() throws IOException {
      Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone(ValueTypes.readText(data)));
      calendar.setTimeInMillis(data.readLong());
      return calendar;
    }

    private Object properties() throws IOException {
      Properties properties = new Properties();
      int count = data.readInt();
      for (int i = 0; i < count; i++) {
        properties.setProperty(ValueTypes.readText(data), ValueTypes.readText(data));
      }
      return properties;
    }

    private Object array() throws IOException {
      Class<?> component = type();
      int length = data.readInt();
      if (length < 0 || length > data.available()) {
        throw new IOException("an array of " + length + " before " + data.available() + " bytes");
      }
      Object array = Array.newInstance(component, length);
      for (int i = 0; i < length; i++) {
        Array.set(array, i, value());
      }
      return array;
    }

    private Class<?> type() throws IOException {
      int dimensions = data.readByte();
      int place = data.readByte();
      Class<?> type = place >= 0 ? ValueTypes.ALL.get(place).type() : ELEMENTS.get(-1 - place);
      for (int i = 0; i < dimensions; i++) {
        type = Objects.requireNonNull(type).arrayType();
      }
      return type;
    }
  }

  /** So that a failure that was thrown is told from one that was given. */
  private record Failed(SQLException thrown) {}

  @FunctionalInterface
  private interface Writing {
    void write(Output out) throws IOException;
  }

  @FunctionalInterface
  private interface Reading {
    @Nullable Object read(Input in) throws IOException;
  }
}
