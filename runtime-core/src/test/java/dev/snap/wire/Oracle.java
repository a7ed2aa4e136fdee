package dev.snap.wire;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.DurationProto;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.TextFormat;
import com.google.protobuf.TimestampProto;

/** What protobuf's own library writes for a message, given in its text format. */
final class Oracle {
  private static final String MESSAGES =
      """
      nested_type { name: 'Point'
        field { name: 'x' number: 1 label: LABEL_OPTIONAL type: TYPE_INT32 } }
      nested_type { name: 'Strings'
        field { name: 'value' number: 1 label: LABEL_REPEATED type: TYPE_STRING } }
      nested_type { name: 'Ints'
        field { name: 'value' number: 1 label: LABEL_REPEATED type: TYPE_INT32 } }
      nested_type { name: 'Maybe' oneof_decl { name: '_value' }
        field { name: 'value' number: 1 label: LABEL_OPTIONAL type: TYPE_INT32
          proto3_optional: true oneof_index: 0 } }
      nested_type { name: 'Reference'
        field { name: 'service' number: 1 label: LABEL_OPTIONAL type: TYPE_STRING }
        field { name: 'export' number: 2 label: LABEL_OPTIONAL type: TYPE_UINT64 }
        field { name: 'instance' number: 3 label: LABEL_OPTIONAL type: TYPE_STRING } }
      nested_type { name: 'VEntry' options { map_entry: true }
        field { name: 'key' number: 1 label: LABEL_OPTIONAL type: TYPE_STRING }
        field { name: 'value' number: 2 label: LABEL_OPTIONAL type: TYPE_INT32 } }
      nested_type { name: 'Pair'
        field { name: 'key' number: 1 label: LABEL_OPTIONAL type: TYPE_ENUM type_name: '.test.Case.Size' }
        field { name: 'value' number: 2 label: LABEL_OPTIONAL type: TYPE_INT32 } }
      enum_type { name: 'Size'
        value { name: 'SMALL' number: 0 } value { name: 'LARGE' number: 1 } }
      """;

  private final FieldDescriptor field;

  private Oracle(FieldDescriptor field) {
    this.field = field;
  }

  /** A message with the one field {@code v = 1}, for example of type {@code repeated int32}. */
  static Oracle of(String type) {
    String[] words = type.split(" ", -1);
    String name = words[words.length - 1];
    FieldDescriptorProto.Builder v =
        FieldDescriptorProto.newBuilder().setName("v").setNumber(1).setJsonName("v");
    v.setLabel(
        type.startsWith("repeated")
            ? FieldDescriptorProto.Label.LABEL_REPEATED
            : FieldDescriptorProto.Label.LABEL_OPTIONAL);
    if (Character.isUpperCase(name.charAt(0)) || name.contains(".")) {
      v.setTypeName(name.contains(".") ? "." + name : ".test.Case." + name);
    } else {
      v.setType(
          FieldDescriptorProto.Type.valueOf("TYPE_" + name.toUpperCase(java.util.Locale.ROOT)));
    }
    try {
      DescriptorProto.Builder message = DescriptorProto.newBuilder().setName("Case");
      TextFormat.merge(MESSAGES, message);
      if (type.startsWith("optional")) {
        message.addOneofDeclBuilder().setName("_v");
        v.setProto3Optional(true).setOneofIndex(0);
      }
      return new Oracle(descriptor(message.addField(v)).findFieldByName("v"));
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Descriptor descriptor(DescriptorProto.Builder message) throws Exception {
    FileDescriptorProto file =
        FileDescriptorProto.newBuilder()
            .setName("case.proto")
            .setPackage("test")
            .setSyntax("proto3")
            .addDependency("google/protobuf/timestamp.proto")
            .addDependency("google/protobuf/duration.proto")
            .addMessageType(message)
            .build();
    FileDescriptor[] known = {TimestampProto.getDescriptor(), DurationProto.getDescriptor()};
    return FileDescriptor.buildFrom(file, known).findMessageTypeByName("Case");
  }

  /** The bytes of the message that the text describes. */
  byte[] bytes(String text) {
    DynamicMessage.Builder message = DynamicMessage.newBuilder(field.getContainingType());
    try {
      TextFormat.merge(text, message);
    } catch (TextFormat.ParseException e) {
      throw new AssertionError(e);
    }
    return message.build().toByteArray();
  }
}
