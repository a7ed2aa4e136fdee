package dev.snap.seam.jdbc.objects;

import dev.snap.seam.Door;
import dev.snap.seam.jdbc.values.Numbered;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Wrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An object of a database as a service holds it. Before live each call crosses the membrane; once
 * live, calls go to a real object that is made when it is first needed. What ends with the
 * bootstrap, such as rows, says so when it is touched.
 */
final class DatabaseObject implements InvocationHandler {
  private static final Object[] NONE = {};

  private final ObjectKind kind;
  private final int number;
  private final Origin origin;
  private final History history = new History();
  private final Session session;
  private @Nullable Object proxy;
  private boolean closed;
  private boolean exhausted;
  private boolean batched;
  private @Nullable DatabaseObject rows;

  /** The real object, once live. */
  private volatile @Nullable Object real;

  /** An object with that number; a connection begins a session of its own. */
  DatabaseObject(ObjectKind kind, int number, Origin origin) {
    this.kind = kind;
    this.number = number;
    this.origin = origin;
    this.session = origin instanceof Origin.Made made ? made.maker().session : new Session();
  }

  /** The object as the service sees it. */
  Object proxy() {
    Object made = proxy;
    if (made == null) {
      made =
          Proxy.newProxyInstance(
              DatabaseObject.class.getClassLoader(), new Class<?>[] {kind.type()}, this);
      proxy = made;
    }
    return made;
  }

  /** The object behind what the service holds, {@code null} when it is none of ours. */
  static @Nullable DatabaseObject behind(Object value) {
    return Proxy.isProxyClass(value.getClass())
            && Proxy.getInvocationHandler(value) instanceof DatabaseObject object
        ? object
        : null;
  }

  ObjectKind kind() {
    return kind;
  }

  int number() {
    return number;
  }

  Origin origin() {
    return origin;
  }

  /** What stands for it in the bytes that cross. */
  Numbered numbered() {
    return new Numbered(kind.ordinal(), number);
  }

  /** Where its connection comes from. */
  Source source() {
    return origin instanceof Origin.Made made
        ? made.maker().source()
        : ((Origin.Opened) origin).source();
  }

  @Override
  public @Nullable Object invoke(Object self, Method method, Object @Nullable [] given)
      throws Throwable {
    @Nullable Object[] arguments = given == null ? NONE : given;
    if (method.getDeclaringClass() == Object.class) {
      return ofObject(method.getName(), arguments);
    }
    if (method.getDeclaringClass() == Wrapper.class && ((Class<?>) arguments[0]).isInstance(self)) {
      return method.getName().equals("unwrap") ? self : true;
    }
    return Door.live() ? live(method, arguments) : Crossing.call(this, method, arguments);
  }

  /** The object that a call on this one would give without asking the database. */
  @Nullable Object known(String method) {
    if (origin instanceof Origin.Made made) {
      ObjectKind maker = made.maker().kind;
      if (method.equals("getConnection")) {
        return maker == ObjectKind.CONNECTION ? made.maker().proxy() : made.maker().known(method);
      }
      if (method.equals("getStatement") && maker.isStatement()) {
        return made.maker().proxy();
      }
    }
    return null;
  }

  /** Notes that a call has succeeded. */
  void called(Method method, @Nullable Object[] arguments, byte[] bytes, @Nullable Object result) {
    String name = method.getName();
    if (isEnd(name)) {
      close();
    } else if (kind == ObjectKind.RESULT_SET) {
      exhausted = name.equals("next") ? Boolean.FALSE.equals(result) : exhausted;
    } else if (kind.isStatement()) {
      calledStatement(name, arguments, result);
    } else if (kind == ObjectKind.CONNECTION) {
      session.called(name, arguments);
    }
    if (kind.isLasting()) {
      history.made(method, arguments, bytes);
    }
  }

  private void calledStatement(String name, @Nullable Object[] arguments, @Nullable Object result) {
    if (name.startsWith("execute")) {
      closeRows();
      executed(arguments);
    }
    batched = name.equals("addBatch") || batched && !name.matches("execute.*Batch|clearBatch");
    if (result instanceof ResultSet) {
      rows = behind(result);
    }
  }

  private void close() {
    closed = true;
    closeRows();
    OpenObjects.closed(this);
  }

  private void closeRows() {
    DatabaseObject before = rows;
    rows = null;
    if (before != null) {
      before.close();
    }
  }

  private void executed(@Nullable Object[] arguments) {
    if (arguments.length > 0 && arguments[0] instanceof String sql) {
      session.executed(sql, new History());
    } else if (origin instanceof Origin.Made made) {
      session.executed(made.call().text(), history);
    }
  }

  /** Whether it can still be used: neither it nor what it belongs to is closed. */
  boolean isOpen() {
    return !closed && (!(origin instanceof Origin.Made made) || made.maker().isOpen());
  }

  /** What of it may not be in a snapshot, each in the user's words. */
  List<String> unfinished() {
    if (!isOpen()) {
      return List.of();
    }
    if (kind == ObjectKind.CONNECTION) {
      return session.unfinished();
    }
    if (kind == ObjectKind.RESULT_SET && !exhausted) {
      return List.of("a ResultSet that was neither closed nor read to its end");
    }
    return batched ? List.of("a batch that was not executed") : List.of();
  }

  /** The real object of the live service. */
  Object real() throws SQLException {
    Object known = real;
    return known != null ? known : makeReal();
  }

  private Object makeReal() throws SQLException {
    if (!kind.isLasting()) {
      throw Gone.in(this);
    }
    synchronized (session) {
      Object made = real;
      if (made == null) {
        made = origin.make();
        if (made instanceof Connection connection) {
          restore(connection);
        } else {
          history.repeatOn(made, kind);
        }
        real = made;
      }
      return made;
    }
  }

  private void restore(Connection connection) throws SQLException {
    try {
      session.restoreOn(connection);
      history.repeatOn(connection, kind);
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  private @Nullable Object live(Method method, @Nullable Object[] arguments) throws SQLException {
    String name = method.getName();
    if (real == null) {
      if (isEnd(name)) {
        closed = true;
        return null;
      }
      if (name.equals("isClosed")) {
        return closed || !kind.isLasting();
      }
      if (name.equals("isValid") && !isReachable()) {
        return false;
      }
      if (closed) {
        throw new SQLException("This " + kind.title() + " is closed.", "08003");
      }
    }
    Object known = known(name);
    return known != null ? known : Call.invoke(method, real(), Gone.realOf(arguments));
  }

  private boolean isReachable() {
    try {
      return !closed && real() != null;
    } catch (SQLException unreachable) {
      return false;
    }
  }

  private static boolean isEnd(String method) {
    return method.equals("close") || method.equals("free") || method.equals("abort");
  }

  private Object ofObject(String method, @Nullable Object[] arguments) {
    return switch (method) {
      case "equals" -> arguments[0] == proxy;
      case "hashCode" -> 31 * kind.ordinal() + number;
      default -> kind.title() + " " + number + ", " + origin.title();
    };
  }
}
