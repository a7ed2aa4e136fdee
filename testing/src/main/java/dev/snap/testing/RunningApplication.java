package dev.snap.testing;

import dev.snap.Bootstrap;
import dev.snap.local.LocalApplication;
import dev.snap.local.LocalApplication.Wiring;
import java.lang.reflect.Constructor;
import java.util.Locale;
import java.util.Optional;

/** One application under test, wherever its services run. */
interface RunningApplication extends AutoCloseable {

  /** The stub of what the root bootstrap returned. */
  <S> S root(Class<S> type);

  /** Stops it. */
  @Override
  void close();

  /** The processes, where the application has some of its own. */
  default Optional<Processes> processes() {
    return Optional.empty();
  }

  /** Starts the application of a test in a topology. */
  static RunningApplication start(SnapTest test, Topology topology) throws Exception {
    return switch (topology) {
      case DIRECT -> local(test, Wiring.DIRECT);
      case GRPC -> local(test, Wiring.TRANSPORT);
      case RESTORED -> RestoredApplication.start(test);
    };
  }

  /** The name of the root service in tests: that of its bootstrap, in lower case. */
  static String nameOf(SnapTest test) {
    return test.root().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static RunningApplication local(SnapTest test, Wiring wiring)
      throws ReflectiveOperationException {
    Constructor<? extends Bootstrap<?>> constructor = test.root().getDeclaredConstructor();
    constructor.setAccessible(true);
    LocalApplication application =
        LocalApplication.start(nameOf(test), constructor.newInstance(), wiring);
    return new RunningApplication() {
      @Override
      public <S> S root(Class<S> type) {
        return application.root(type);
      }

      @Override
      public void close() {
        application.close();
      }
    };
  }
}
