package dev.snap.recorder.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.snap.recorder.review.Contracts.Field;
import dev.snap.wire.References;
import dev.snap.wire.WireException;
import dev.snap.wire.WireReader;
import dev.snap.wire.WireText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A message as text for people, with the names of its contract. */
final class MessageText {
  private static final int VARINT = 0;
  private static final int FIXED64 = 1;
  private static final int LENGTH = 2;
  private static final int SHOWN_BYTES = 32;

  private final Contracts contracts;

  MessageText(Contracts contracts) {
    this.contracts = contracts;
  }

  /** The fields of a message, for example {@code sku: {code: "a-1"}, quantity: 3}. */
  String fields(String message, byte[] bytes) {
    try {
      return read(message, bytes).entrySet().stream()
          .map(field -> field.getKey() + ": " + field.getValue())
          .collect(Collectors.joining(", "));
    } catch (WireException e) {
      return WireText.of(bytes);
    }
  }

  /** The value of a response: its one field without the name, {@code nothing} when it has none. */
  String result(String message, byte[] bytes) {
    try {
      return read(message, bytes).values().stream().findFirst().orElse("nothing");
    } catch (WireException e) {
      return WireText.of(bytes);
    }
  }

  private Map<String, String> read(String message, byte[] bytes) {
    Map<Integer, Field> fields = contracts.fields(message);
    Map<String, List<String>> values = new LinkedHashMap<>();
    WireReader in = new WireReader(bytes, References.NONE);
    while (in.hasNext()) {
      int tag = in.tag();
      Field field = fields.get(tag >>> 3);
      if (field == null) {
        throw new WireException("a field that the contract does not name");
      }
      values
          .computeIfAbsent(field.name(), name -> new ArrayList<>())
          .addAll(values(in, tag, field));
    }
    Map<String, String> texts = new LinkedHashMap<>();
    fields.forEach(
        (number, field) -> {
          List<String> all = values.get(field.name());
          if (all != null) {
            texts.put(field.name(), text(field, all));
          }
        });
    return texts;
  }

  private static String text(Field field, List<String> all) {
    if (isMap(field)) {
      return "{" + String.join(", ", all) + "}";
    }
    return field.repeated() ? "[" + String.join(", ", all) + "]" : all.get(all.size() - 1);
  }

  /** The values of one occurrence: several when numbers are packed. */
  private List<String> values(WireReader in, int tag, Field field) {
    int wireType = tag & 7;
    String type = contracts.resolve(field.type(), field.scope());
    return switch (wireType) {
      case VARINT -> List.of(number(type, in.varint()));
      case FIXED64 -> List.of(String.valueOf(in.float64()));
      case LENGTH -> delimited(field, type, in.bytes());
      default -> List.of(String.valueOf(in.float32()));
    };
  }

  private List<String> delimited(Field field, String type, byte[] bytes) {
    return switch (type) {
      case "string" -> List.of('"' + oneLine(new String(bytes, UTF_8)) + '"');
      case "bytes" -> List.of(hex(bytes));
      case ".google.protobuf.Timestamp" -> List.of(time(bytes, true));
      case ".google.protobuf.Duration" -> List.of(time(bytes, false));
      default -> {
        if (isMap(field)) {
          yield List.of(entry(field, bytes));
        }
        yield contracts.isMessage(type) ? List.of(nested(type, bytes)) : packed(type, bytes);
      }
    };
  }

  private String nested(String type, byte[] bytes) {
    if (type.endsWith("_Reference") || type.endsWith(".Reference")) {
      Map<String, String> place = read(type, bytes);
      return place.getOrDefault("service", "?").replace("\"", "")
          + place.entrySet().stream()
              .filter(part -> part.getKey().equals("export"))
              .map(part -> " #" + part.getValue())
              .collect(Collectors.joining());
    }
    return "{" + fields(type, bytes) + "}";
  }

  private String entry(Field field, byte[] bytes) {
    String types = field.type().substring("map<".length(), field.type().length() - 1);
    String[] keyAndValue = types.split(", ", 2);
    String key = zero(keyAndValue[0]);
    String value = zero(keyAndValue[1]);
    WireReader in = new WireReader(bytes, References.NONE);
    while (in.hasNext()) {
      int tag = in.tag();
      int at = (tag >>> 3) - 1;
      Field part = new Field("", keyAndValue[Math.min(at, 1)], false, field.scope());
      String text = values(in, tag, part).get(0);
      key = at == 0 ? text : key;
      value = at == 0 ? value : text;
    }
    return key + ": " + value;
  }

  private List<String> packed(String type, byte[] bytes) {
    List<String> all = new ArrayList<>();
    WireReader in = new WireReader(bytes, References.NONE);
    while (in.hasNext()) {
      all.add(
          switch (type) {
            case "double" -> String.valueOf(in.float64());
            case "float" -> String.valueOf(in.float32());
            default -> number(type, in.varint());
          });
    }
    return all;
  }

  private String number(String type, long value) {
    Map<Integer, String> constants = contracts.constants(type);
    if (constants != null) {
      return constants.getOrDefault((int) value, String.valueOf(value));
    }
    return switch (type) {
      case "bool" -> String.valueOf(value != 0);
      case "int32" -> String.valueOf((int) value);
      default -> String.valueOf(value);
    };
  }

  private String zero(String type) {
    return switch (type) {
      case "string" -> "\"\"";
      case "bool" -> "false";
      default -> type.startsWith("int") || type.startsWith("uint") ? "0" : "{}";
    };
  }

  private static String time(byte[] bytes, boolean instant) {
    long[] parts = new long[2];
    WireReader in = new WireReader(bytes, References.NONE);
    while (in.hasNext()) {
      int tag = in.tag();
      parts[Objects.checkIndex((tag >>> 3) - 1, 2)] = in.varint();
    }
    return instant
        ? Instant.ofEpochSecond(parts[0], parts[1]).toString()
        : Duration.ofSeconds(parts[0], parts[1]).toString();
  }

  private static boolean isMap(Field field) {
    return field.type().startsWith("map<");
  }

  private static String hex(byte[] bytes) {
    return bytes.length <= SHOWN_BYTES
        ? "0x" + HexFormat.of().formatHex(bytes)
        : "0x" + HexFormat.of().formatHex(bytes, 0, SHOWN_BYTES) + "… (" + bytes.length + " bytes)";
  }

  private static String oneLine(String text) {
    return text.replace("\r", "\\r").replace("\n", "\\n").replace("\t", "\\t");
  }
}
