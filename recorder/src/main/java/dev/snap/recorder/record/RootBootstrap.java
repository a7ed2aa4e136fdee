package dev.snap.recorder.record;

import dev.snap.Bootstrap;
import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.membrane.carried.CarriedBootstrap;
import dev.snap.membrane.carried.CarriedBootstrapWriter;
import dev.snap.wire.References;
import org.jspecify.annotations.Nullable;

/**
 * The root bootstrap, which nobody carries: named in the build, it must need nothing to be made.
 */
final class RootBootstrap {
  private RootBootstrap() {}

  /**
   * The root as carried code; made in a loader of its own, so that no membrane sees its class
   * initialised early.
   */
  static CarriedBootstrap carried(RecordRequest request) {
    try (MembraneLoader scratch = new MembraneLoader("root", request.libraries())) {
      Class<?> type = Class.forName(request.root(), true, scratch);
      if (!Bootstrap.class.isAssignableFrom(type)) {
        throw failure(request, "does not implement dev.snap.Bootstrap", null);
      }
      var constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return CarriedBootstrapWriter.write(
          (Bootstrap<?>) constructor.newInstance(), References.NONE);
    } catch (ClassNotFoundException e) {
      throw failure(request, "is not on the class path", e);
    } catch (NoSuchMethodException e) {
      throw failure(request, "has no constructor without parameters", e);
    } catch (ReflectiveOperationException | java.io.IOException e) {
      throw failure(request, "could not be made: " + e, e);
    }
  }

  private static SnapFailure failure(
      RecordRequest request, String fact, @Nullable Throwable cause) {
    SnapFailure failure =
        new SnapFailure(
            SnapCode.ROOT,
            "The root bootstrap " + request.root() + " " + fact,
            "Name a public class that implements Bootstrap and has a constructor without parameters.");
    if (cause != null) {
      failure.initCause(cause);
    }
    return failure;
  }
}
