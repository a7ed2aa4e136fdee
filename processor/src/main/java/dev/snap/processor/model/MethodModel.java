package dev.snap.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import java.util.List;

/**
 * One method of a service interface.
 *
 * @param index its place in the binding, from 0
 * @param name as the user wrote it
 * @param wireName the gRPC method name, unique within the interface
 * @param signature as errors show it, for example {@code Inventory.stockOf(Sku)}
 * @param parameters the fields of the request
 * @param parameterNames the names of the parameters in the interface
 * @param varargs whether the last parameter is one of varying number
 * @param result field 1 of the response
 * @param thrown what the interface declares to throw
 * @param exceptions the declared exceptions that cross, subclasses first
 */
public record MethodModel(
    int index,
    String name,
    String wireName,
    String signature,
    List<FieldModel> parameters,
    List<String> parameterNames,
    boolean varargs,
    FieldModel result,
    List<TypeName> thrown,
    List<ClassName> exceptions) {

  /** Copies the lists. */
  public MethodModel {
    parameters = List.copyOf(parameters);
    parameterNames = List.copyOf(parameterNames);
    thrown = List.copyOf(thrown);
    exceptions = List.copyOf(exceptions);
  }

  /** The name of the constant in the binding. */
  public String constant() {
    return GeneratedNames.upperSnake(wireName);
  }

  /** Whether the method returns nothing. */
  public boolean isVoid() {
    return result.shape() instanceof Shape.Nothing;
  }
}
