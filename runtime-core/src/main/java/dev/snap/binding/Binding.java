package dev.snap.binding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one service interface crosses membranes: its methods, its stub and its dispatch. Generated,
 * one final class per interface, with a constant {@code BINDING}; stateless and safe for use by
 * many threads.
 *
 * @param <S> the service interface
 */
public abstract class Binding<S> {
  private final Class<S> type;
  private final String name;
  private final List<ServiceMethod<?, ?>> methods;

  /**
   * A binding.
   *
   * @param type the service interface
   * @param name its full protobuf name, for example {@code shop.Inventory}
   * @param methods its methods, each at its own index
   */
  protected Binding(Class<S> type, String name, List<ServiceMethod<?, ?>> methods) {
    this.type = type;
    this.name = name;
    this.methods = List.copyOf(methods);
  }

  /** A new stub that calls through a reference. */
  public abstract S stub(Reference<S> reference);

  /**
   * Calls a method of the object that a service exports.
   *
   * @param method the index of the method
   * @param arguments the decoded arguments, of the method's argument type
   * @return the result, {@code null} for a method that returns nothing
   * @throws Exception what the method throws
   */
  public abstract @Nullable Object dispatch(S target, int method, Object arguments)
      throws Exception;

  /** A hash over names, numbers and types of everything that crosses, 32 hex digits. */
  public abstract String fingerprint();

  /** The service interface. */
  public final Class<S> type() {
    return type;
  }

  /** The full protobuf name of the service. */
  public final String name() {
    return name;
  }

  /** The methods by index. */
  public final List<ServiceMethod<?, ?>> methods() {
    return methods;
  }

  /**
   * The binding of a service interface, found by its generated name beside the interface.
   * Reflection happens here, once per interface, and never on the call path.
   *
   * @throws IllegalArgumentException when the annotation processor has not run over the interface
   */
  public static <S> Binding<S> of(Class<S> type) {
    return Generated.constant(type, "Binding", "BINDING");
  }
}
