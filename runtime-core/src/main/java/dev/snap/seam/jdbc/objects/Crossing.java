package dev.snap.seam.jdbc.objects;

import dev.snap.error.SnapCode;
import dev.snap.membrane.Action;
import dev.snap.membrane.Refusal;
import dev.snap.membrane.Surface;
import dev.snap.membrane.outside.Outside;
import dev.snap.seam.Door;
import dev.snap.seam.jdbc.values.Credentials;
import dev.snap.seam.jdbc.values.Shown;
import dev.snap.seam.jdbc.values.SqlValues;
import dev.snap.seam.jdbc.values.Untransferable;
import dev.snap.seam.refused.Refused;
import dev.snap.wire.Codecs;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Wrapper;
import java.util.Collection;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What crosses between a bootstrap and its databases: new connections and calls on objects. */
public final class Crossing {
  private static final String NEXT_STEP =
      "Use a type of java.sql, java.time or java.lang in the bootstrap, or do it when live.";

  private Crossing() {}

  /**
   * Opens a connection.
   *
   * @param source what opens it again when live
   * @param action what identifies it, without secrets
   * @param opening opens it while recording
   * @param secrets what no message may repeat
   * @return {@code null} when the driver does not know the URL
   */
  public static @Nullable Connection open(
      Source source, Action action, Opening opening, Collection<String> secrets)
      throws SQLException {
    byte[] answer =
        cross(
            action,
            outside ->
                RealObjects.use(
                    outside,
                    () -> opening.open(outside),
                    text -> Credentials.masked(text, secrets)));
    return (Connection) answered(answer, () -> new Origin.Opened(source));
  }

  /** Makes a call on an object. */
  static @Nullable Object call(DatabaseObject on, Method method, @Nullable Object[] arguments)
      throws SQLException {
    String name = method.getName();
    Object known = on.isOpen() ? on.known(name) : null;
    if (known != null) {
      return known;
    }
    String operation = on.kind().title() + "." + name;
    if (method.getDeclaringClass() == Wrapper.class) {
      return unwrap(operation, name, (Class<?>) arguments[0]);
    }
    byte[] given = given(operation, arguments);
    Action action = Action.of(Surface.NETWORK, operation).with("on", "#" + on.number());
    if (arguments.length > 0) {
      action = action.with("arguments", given, Shown.of(arguments));
    }
    byte[] answer = cross(action, outside -> real(outside, on, method, given));
    Object result =
        answered(answer, () -> new Origin.Made(on, new Call(Call.signature(method), given)));
    on.called(method, arguments, given, result);
    return name.equals("getURL") ? url(on, result) : result;
  }

  private static byte[] real(Outside outside, DatabaseObject on, Method method, byte[] given)
      throws Exception {
    return RealObjects.use(
        outside,
        () -> {
          Object result =
              Call.invoke(
                  method,
                  RealObjects.object(on.numbered()),
                  SqlValues.arguments(given, method.getParameterCount(), RealObjects::object));
          return method.getName().equals("getURL") && result != null
              ? Credentials.masked((String) result)
              : result;
        },
        UnaryOperator.identity());
  }

  /** The URL that was connected to, whose secrets did not cross. */
  private static @Nullable Object url(DatabaseObject on, @Nullable Object masked) {
    String url = on.source().url();
    return url != null && Credentials.masked(url).equals(masked) ? url : masked;
  }

  private static byte[] given(String operation, @Nullable Object[] arguments) {
    try {
      return SqlValues.ofArguments(arguments, OpenObjects::numbered);
    } catch (Untransferable e) {
      throw refusal(
          operation, "is given an object of " + e.type() + ", which cannot cross to the database");
    }
  }

  private static byte[] cross(Action action, Effect effect) {
    return Door.cross(
        action,
        Codecs.BYTES,
        () -> {
          try {
            return effect.perform(Door.membrane().outside());
          } catch (Untransferable e) {
            throw refusal(
                action.name(),
                "gives an object of " + e.type() + ", which cannot cross from the database");
          }
        });
  }

  private static @Nullable Object answered(byte[] answer, Supplier<Origin> origin)
      throws SQLException {
    return SqlValues.result(answer, numbered -> OpenObjects.object(numbered, origin));
  }

  private static Object unwrap(String operation, String method, Class<?> wanted) {
    if (method.equals("isWrapperFor")) {
      return false;
    }
    throw refusal(operation, "asks for " + wanted.getName() + ", a type of the driver");
  }

  private static Refusal refusal(String operation, String does) {
    return Refused.attempt(SnapCode.DATABASE_TYPE, operation, does, NEXT_STEP);
  }

  /** Opens a real connection outside the membrane. */
  @FunctionalInterface
  public interface Opening {
    /** Opens it; {@code null} when the driver does not know the URL. */
    @Nullable Connection open(Outside outside) throws Exception;
  }

  @FunctionalInterface
  private interface Effect {
    byte[] perform(Outside outside) throws Exception;
  }
}
