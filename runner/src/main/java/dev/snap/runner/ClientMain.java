package dev.snap.runner;

import dev.snap.Service;
import dev.snap.transport.Addresses;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * A JVM that uses a running application from outside: makes a {@link Consumer} of the root's service interface and hands it
 * the stub. Started by {@link LocalRun#runClient}.
 */
public final class ClientMain {
  private ClientMain() {}

  /** Arguments: the peers file, the name of the root service, the class of the consumer. */
  public static void main(String[] arguments) throws ReflectiveOperationException {
    Class<?> type = Class.forName(arguments[2]);
    Object consumer = type.getDeclaredConstructor().newInstance();
    try (Client client = Client.connect(arguments[1], Addresses.in(Path.of(arguments[0])))) {
      accept(consumer, client.root(serviceOf(type)));
    }
  }

  @SuppressWarnings("unchecked")
  private static void accept(Object consumer, Object root) {
    ((Consumer<Object>) consumer).accept(root);
  }

  private static Class<?> serviceOf(Class<?> type) {
    for (Type each : type.getGenericInterfaces()) {
      if (each instanceof ParameterizedType generic
          && generic.getRawType() == Consumer.class
          && generic.getActualTypeArguments()[0] instanceof Class<?> service
          && service.isAnnotationPresent(Service.class)) {
        return service;
      }
    }
    throw new IllegalArgumentException(type.getName() + " does not implement Consumer of a @Service interface");
  }
}
