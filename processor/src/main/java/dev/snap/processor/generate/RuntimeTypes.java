package dev.snap.processor.generate;

import com.palantir.javapoet.ClassName;

/**
 * The types of the codec runtime that generated code uses, by name: the processor does not depend
 * on them.
 */
final class RuntimeTypes {
  static final ClassName BINDING = ClassName.get("dev.snap.binding", "Binding");
  static final ClassName EXCEPTION_CODEC = ClassName.get("dev.snap.binding", "ExceptionCodec");
  static final ClassName NEAR = ClassName.get("dev.snap.binding", "Near");
  static final ClassName REFERENCE = ClassName.get("dev.snap.binding", "Reference");
  static final ClassName SERVICE_METHOD = ClassName.get("dev.snap.binding", "ServiceMethod");
  static final ClassName STUB = ClassName.get("dev.snap.binding", "Stub");
  static final ClassName CODEC = ClassName.get("dev.snap.wire", "Codec");
  static final ClassName CODECS = ClassName.get("dev.snap.wire", "Codecs");
  static final ClassName MESSAGE_CODEC = ClassName.get("dev.snap.wire", "MessageCodec");
  static final ClassName SINGULAR_CODEC = ClassName.get("dev.snap.wire", "SingularCodec");
  static final ClassName WIRE_EXCEPTION = ClassName.get("dev.snap.wire", "WireException");
  static final ClassName WIRE_READER = ClassName.get("dev.snap.wire", "WireReader");
  static final ClassName WIRE_WRITER = ClassName.get("dev.snap.wire", "WireWriter");

  private RuntimeTypes() {}
}
