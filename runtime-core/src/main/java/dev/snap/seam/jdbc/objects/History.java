package dev.snap.seam.jdbc.objects;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was set on an object of a database and still holds, in the order in which it was set: made
 * again on the real object that takes its place.
 */
final class History {
  private static final String LAST = "setAutoCommit";

  private final Map<String, Call> calls = new LinkedHashMap<>();

  /** Notes a call that has succeeded. */
  void made(Method method, @Nullable Object[] arguments, byte[] bytes) {
    String name = method.getName();
    if (name.equals("clearParameters")) {
      calls.keySet().removeIf(key -> key.startsWith("parameter "));
    } else if (sets(name)) {
      String key = key(method, arguments);
      calls.remove(key);
      calls.put(key, new Call(Call.signature(method), bytes));
    }
  }

  /** Makes the calls again. */
  void repeatOn(Object real, ObjectKind kind) throws SQLException {
    List<Call> all = new ArrayList<>(calls.values());
    // What else is set may not be set within a transaction.
    Call last = calls.get(LAST);
    if (last != null) {
      all.remove(last);
      all.add(last);
    }
    for (Call each : all) {
      each.on(real, kind);
    }
  }

  /** Whether nothing was set. */
  boolean isEmpty() {
    return calls.isEmpty();
  }

  /** A copy. */
  History copy() {
    History copy = new History();
    copy.calls.putAll(calls);
    return copy;
  }

  private static boolean sets(String name) {
    return name.startsWith("set") && !name.equals("setSavepoint")
        || name.equals("registerOutParameter")
        || name.equals("closeOnCompletion");
  }

  private static String key(Method method, @Nullable Object[] arguments) {
    String name = method.getName();
    if (name.equals("registerOutParameter")) {
      return "parameter out " + arguments[0];
    }
    boolean isNamed = arguments.length > 1 && !name.equals("setNetworkTimeout");
    if (!isNamed) {
      return name;
    }
    return (name.equals("setClientInfo") ? "client " : "parameter ") + arguments[0];
  }
}
