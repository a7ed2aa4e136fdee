package dev.snap.journal;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.OneofDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The messages on the site's page about the journal format, read as the {@code .proto} that they
 * are: what the page says is what protobuf decodes by.
 */
final class FormatPage {
  private static final Path PAGE = Path.of("..", "src", "site", "markdown", "journal-format.md");
  private static final Pattern BLOCK = Pattern.compile("```protobuf\n(.*?)```", Pattern.DOTALL);
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<kind>message|oneof|enum) (?<name>\\w+) \\{"
              + "|(?:(?<label>repeated|optional) )?(?<type>\\w+) (?<field>\\w+) = (?<number>\\d+);"
              + "|(?<value>\\w+) = (?<ordinal>\\d+);"
              + "|(?<end>\\})");
  private static final Map<String, FieldDescriptorProto.Type> SCALARS =
      Map.of(
          "string", FieldDescriptorProto.Type.TYPE_STRING,
          "bytes", FieldDescriptorProto.Type.TYPE_BYTES,
          "int32", FieldDescriptorProto.Type.TYPE_INT32,
          "int64", FieldDescriptorProto.Type.TYPE_INT64);

  private final FileDescriptorProto.Builder file =
      FileDescriptorProto.newBuilder().setName("journal.proto").setSyntax("proto3");
  private final Deque<Object> open = new ArrayDeque<>();

  private FormatPage() {}

  static FileDescriptor read() throws IOException, DescriptorValidationException {
    Matcher block = BLOCK.matcher(Files.readString(PAGE));
    if (!block.find()) {
      throw new IOException("no messages on " + PAGE);
    }
    FormatPage page = new FormatPage();
    Matcher token = TOKEN.matcher(block.group(1).replaceAll("//.*", ""));
    while (token.find()) {
      page.take(token);
    }
    return FileDescriptor.buildFrom(page.file.build(), new FileDescriptor[0]);
  }

  private void take(Matcher token) {
    if (token.group("end") != null) {
      open.pop();
    } else if (token.group("field") != null) {
      field(token);
    } else if (token.group("value") != null) {
      ((EnumDescriptorProto.Builder) open.element())
          .addValue(
              EnumValueDescriptorProto.newBuilder()
                  .setName(token.group("value"))
                  .setNumber(Integer.parseInt(token.group("ordinal"))));
    } else {
      open.push(begun(token.group("kind"), token.group("name")));
    }
  }

  private Object begun(String kind, String name) {
    if (kind.equals("message")) {
      return open.isEmpty()
          ? file.addMessageTypeBuilder().setName(name)
          : message().addNestedTypeBuilder().setName(name);
    }
    if (kind.equals("enum")) {
      return message().addEnumTypeBuilder().setName(name);
    }
    message().addOneofDecl(OneofDescriptorProto.newBuilder().setName(name));
    return message().getOneofDeclCount() - 1;
  }

  private void field(Matcher token) {
    DescriptorProto.Builder message = message();
    FieldDescriptorProto.Builder field =
        FieldDescriptorProto.newBuilder()
            .setName(token.group("field"))
            .setNumber(Integer.parseInt(token.group("number")))
            .setLabel(
                "repeated".equals(token.group("label"))
                    ? FieldDescriptorProto.Label.LABEL_REPEATED
                    : FieldDescriptorProto.Label.LABEL_OPTIONAL);
    FieldDescriptorProto.Type scalar = SCALARS.get(token.group("type"));
    if (scalar == null) {
      field.setTypeName(token.group("type"));
    } else {
      field.setType(scalar);
    }
    if (open.element() instanceof Integer oneof) {
      field.setOneofIndex(oneof);
    } else if ("optional".equals(token.group("label"))) {
      field.setProto3Optional(true).setOneofIndex(message.getOneofDeclCount());
      message.addOneofDecl(OneofDescriptorProto.newBuilder().setName("_" + token.group("field")));
    }
    message.addField(field);
  }

  private DescriptorProto.Builder message() {
    return open.stream()
        .filter(DescriptorProto.Builder.class::isInstance)
        .map(DescriptorProto.Builder.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
