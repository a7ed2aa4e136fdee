package dev.snap.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * One service interface.
 *
 * @param type the interface
 * @param methods its methods, by index
 * @param messages all user's types that it reaches, in the order in which they are reached
 */
public record ServiceModel(ClassName type, List<MethodModel> methods, List<MessageModel> messages) {

  /** Copies the lists. */
  public ServiceModel {
    methods = List.copyOf(methods);
    messages = List.copyOf(messages);
  }

  /** The generated binding. */
  public ClassName binding() {
    return GeneratedNames.beside(type, "Binding");
  }

  /** The generated stub. */
  public ClassName stub() {
    return GeneratedNames.beside(type, "Stub");
  }

  /** The generated record of a method's arguments. */
  public ClassName arguments(MethodModel method) {
    return binding().nestedClass(method.wireName());
  }

  /** The generated codec of a method's arguments. */
  public ClassName argumentsCodec(MethodModel method) {
    return binding().nestedClass(method.wireName() + "Codec");
  }

  /** The simple name, nested types joined by an underscore. */
  public String simpleName() {
    return GeneratedNames.joined(type);
  }

  /** The full protobuf name. */
  public String protoName() {
    return GeneratedNames.proto(type);
  }

  /** The message of a method's arguments. */
  public String request(MethodModel method) {
    return simpleName() + method.wireName() + "Request";
  }

  /** The message of a method's result. */
  public String response(MethodModel method) {
    return simpleName() + method.wireName() + "Response";
  }

  /** The message of a method's declared exceptions. */
  public String failure(MethodModel method) {
    return simpleName() + method.wireName() + "Failure";
  }

  /** The message that the messages of the values are nested in. */
  public String types() {
    return simpleName() + "Types";
  }
}
