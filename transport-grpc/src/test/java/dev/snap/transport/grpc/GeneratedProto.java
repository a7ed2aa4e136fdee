package dev.snap.transport.grpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.Descriptors.DescriptorValidationException;
import com.google.protobuf.Descriptors.FileDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Reads the part of the proto language that generated contracts of plain services are written in,
 * so that protobuf-java can work from nothing but the generated file.
 */
final class GeneratedProto {
  private static final Map<String, FieldDescriptorProto.Type> SCALARS =
      Map.of(
          "string", FieldDescriptorProto.Type.TYPE_STRING,
          "int64", FieldDescriptorProto.Type.TYPE_INT64,
          "uint64", FieldDescriptorProto.Type.TYPE_UINT64,
          "bool", FieldDescriptorProto.Type.TYPE_BOOL);

  private final FileDescriptorProto.Builder file =
      FileDescriptorProto.newBuilder().setSyntax("proto3");
  private final ServiceDescriptorProto.Builder service = ServiceDescriptorProto.newBuilder();
  private final Deque<DescriptorProto.Builder> open = new ArrayDeque<>();

  private GeneratedProto() {}

  /** The contract of that name under {@code META-INF/snap/proto}. */
  static FileDescriptor file(String name) {
    String path = "/META-INF/snap/proto/" + name;
    try (InputStream in =
        Objects.requireNonNull(GeneratedProto.class.getResourceAsStream(path), path)) {
      GeneratedProto proto = new GeneratedProto();
      new String(in.readAllBytes(), UTF_8).lines().map(String::strip).forEach(proto::line);
      FileDescriptorProto built = proto.file.setName(name).addService(proto.service).build();
      return FileDescriptor.buildFrom(built, new FileDescriptor[0]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (DescriptorValidationException e) {
      throw new IllegalStateException(e);
    }
  }

  private void line(String line) {
    List<String> words = List.of(line.split("[\\s();]+"));
    switch (words.get(0)) {
      case "package" -> file.setPackage(words.get(1));
      case "service" -> service.setName(words.get(1));
      case "rpc" ->
          service.addMethod(
              MethodDescriptorProto.newBuilder()
                  .setName(words.get(1))
                  .setInputType(words.get(2))
                  .setOutputType(words.get(4)));
      case "message" -> open.push(DescriptorProto.newBuilder().setName(words.get(1)));
      case "}" -> close();
      case "", "//", "syntax" -> {}
      default -> Objects.requireNonNull(open.peek(), line).addField(field(words));
    }
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    DescriptorProto message = open.pop().build();
    if (open.isEmpty()) {
      file.addMessageType(message);
    } else {
      open.element().addNestedType(message);
    }
  }

  private static FieldDescriptorProto field(List<String> words) {
    FieldDescriptorProto.Builder field =
        FieldDescriptorProto.newBuilder()
            .setName(words.get(1))
            .setNumber(Integer.parseInt(words.get(3)))
            .setLabel(FieldDescriptorProto.Label.LABEL_OPTIONAL);
    FieldDescriptorProto.Type scalar = SCALARS.get(words.get(0));
    return scalar == null ? field.setTypeName(words.get(0)).build() : field.setType(scalar).build();
  }
}
