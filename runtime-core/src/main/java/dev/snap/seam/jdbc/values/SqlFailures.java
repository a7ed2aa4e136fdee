package dev.snap.seam.jdbc.values;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.BatchUpdateException;
import java.sql.ClientInfoStatus;
import java.sql.DataTruncation;
import java.sql.SQLClientInfoException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLNonTransientException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.sql.SQLWarning;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions of databases: each crosses as the nearest class of {@code java.sql}, with its message,
 * SQL state, vendor code, cause and the exceptions after it. While recording, too, code sees what a
 * replay will give it.
 */
final class SqlFailures {
  private static final int LONGEST_CHAIN = 1000;

  /** Subclasses before their superclasses. The places stand in journals: they never change. */
  private static final List<Kind> KINDS =
      List.of(
          new Kind(BatchUpdateException.class, SqlFailures::batch),
          new Kind(DataTruncation.class, SqlFailures::truncation),
          new Kind(SQLClientInfoException.class, SqlFailures::clientInfo),
          new Kind(SQLWarning.class, f -> new SQLWarning(f.reason, f.state, f.code)),
          new Kind(
              SQLFeatureNotSupportedException.class,
              f -> new SQLFeatureNotSupportedException(f.reason, f.state, f.code)),
          new Kind(
              SQLIntegrityConstraintViolationException.class,
              f -> new SQLIntegrityConstraintViolationException(f.reason, f.state, f.code)),
          new Kind(SQLDataException.class, f -> new SQLDataException(f.reason, f.state, f.code)),
          new Kind(
              SQLInvalidAuthorizationSpecException.class,
              f -> new SQLInvalidAuthorizationSpecException(f.reason, f.state, f.code)),
          new Kind(
              SQLNonTransientConnectionException.class,
              f -> new SQLNonTransientConnectionException(f.reason, f.state, f.code)),
          new Kind(
              SQLSyntaxErrorException.class,
              f -> new SQLSyntaxErrorException(f.reason, f.state, f.code)),
          new Kind(
              SQLNonTransientException.class,
              f -> new SQLNonTransientException(f.reason, f.state, f.code)),
          new Kind(
              SQLTransientConnectionException.class,
              f -> new SQLTransientConnectionException(f.reason, f.state, f.code)),
          new Kind(
              SQLTransactionRollbackException.class,
              f -> new SQLTransactionRollbackException(f.reason, f.state, f.code)),
          new Kind(
              SQLTimeoutException.class, f -> new SQLTimeoutException(f.reason, f.state, f.code)),
          new Kind(
              SQLTransientException.class,
              f -> new SQLTransientException(f.reason, f.state, f.code)),
          new Kind(
              SQLRecoverableException.class,
              f -> new SQLRecoverableException(f.reason, f.state, f.code)),
          new Kind(SQLException.class, f -> new SQLException(f.reason, f.state, f.code)));

  /** What a driver gives as a cause; anything else becomes the nearest of them. */
  private static final List<Cause> CAUSES =
      List.of(
          new Cause(ConnectException.class, ConnectException::new),
          new Cause(NoRouteToHostException.class, NoRouteToHostException::new),
          new Cause(SocketException.class, SocketException::new),
          new Cause(SocketTimeoutException.class, SocketTimeoutException::new),
          new Cause(UnknownHostException.class, UnknownHostException::new),
          new Cause(EOFException.class, EOFException::new),
          new Cause(IOException.class, IOException::new),
          new Cause(IllegalArgumentException.class, IllegalArgumentException::new),
          new Cause(IllegalStateException.class, IllegalStateException::new),
          new Cause(RuntimeException.class, RuntimeException::new),
          new Cause(Exception.class, Exception::new),
          new Cause(Throwable.class, Throwable::new));

  private SqlFailures() {}

  /**
   * Writes a failure and those after it.
   *
   * @param shown what may be seen of a message
   */
  static void write(SqlValues.Output out, SQLException failure, UnaryOperator<String> shown)
      throws IOException {
    @Nullable SQLException each = failure;
    for (int i = 0; each != null && i < LONGEST_CHAIN; i++) {
      out.data().writeBoolean(true);
      writeOne(out, each, shown);
      each = each.getNextException();
    }
    out.data().writeBoolean(false);
  }

  static SQLException read(SqlValues.Input in) throws IOException {
    in.data().readBoolean();
    SQLException first = readOne(in);
    while (in.data().readBoolean()) {
      first.setNextException(readOne(in));
    }
    return first;
  }

  private static void writeOne(
      SqlValues.Output out, SQLException failure, UnaryOperator<String> shown) throws IOException {
    int place = placeOf(failure);
    out.data().writeByte(place);
    out.value(shown(failure, shown));
    out.value(failure.getSQLState());
    out.data().writeInt(failure.getErrorCode());
    out.value(extra(failure));
    @Nullable Throwable cause = failure.getCause();
    if (cause instanceof SQLException sql) {
      out.data().writeByte(CAUSES.size());
      write(out, sql, shown);
    } else if (cause != null) {
      out.data().writeByte(causeOf(cause));
      out.value(shown(cause, shown));
    } else {
      out.data().writeByte(-1);
    }
  }

  private static SQLException readOne(SqlValues.Input in) throws IOException {
    Kind kind = KINDS.get(in.data().readByte());
    @Nullable String reason = (String) in.value();
    @Nullable String state = (String) in.value();
    int code = in.data().readInt();
    SQLException failure = kind.make().make(new Facts(reason, state, code, in.value()));
    int cause = in.data().readByte();
    if (cause == CAUSES.size()) {
      failure.initCause(read(in));
    } else if (cause >= 0) {
      failure.initCause(CAUSES.get(cause).make().apply((String) in.value()));
    }
    return failure;
  }

  private static @Nullable String shown(Throwable thrown, UnaryOperator<String> shown) {
    String message = thrown.getMessage();
    return message == null ? null : shown.apply(message);
  }

  private static int placeOf(SQLException failure) {
    for (int i = 0; i < KINDS.size(); i++) {
      if (KINDS.get(i).type().isInstance(failure)) {
        return i;
      }
    }
    throw new IllegalStateException("every one is an SQLException");
  }

  private static int causeOf(Throwable cause) {
    for (int i = 0; i < CAUSES.size(); i++) {
      if (CAUSES.get(i).type().isInstance(cause)) {
        return i;
      }
    }
    throw new IllegalStateException("every one is a Throwable");
  }

  /** What a class has beside the facts of all. */
  private static @Nullable Object extra(SQLException failure) {
    if (failure instanceof BatchUpdateException batch) {
      return batch.getUpdateCounts();
    }
    if (failure instanceof DataTruncation lost) {
      return new Object[] {
        lost.getIndex(),
        lost.getParameter(),
        lost.getRead(),
        lost.getDataSize(),
        lost.getTransferSize()
      };
    }
    if (failure instanceof SQLClientInfoException client) {
      Map<String, ClientInfoStatus> failed = client.getFailedProperties();
      return failed == null
          ? null
          : new TreeMap<>(failed)
              .entrySet().stream()
                  .flatMap(each -> java.util.stream.Stream.of(each.getKey(), each.getValue()))
                  .toArray();
    }
    return null;
  }

  private static SQLException batch(Facts facts) {
    return new BatchUpdateException(
        facts.reason, facts.state, facts.code, (int @Nullable []) facts.extra);
  }

  private static SQLException truncation(Facts facts) {
    Object[] extra = (Object[]) java.util.Objects.requireNonNull(facts.extra);
    return new DataTruncation(
        (int) extra[0], (boolean) extra[1], (boolean) extra[2], (int) extra[3], (int) extra[4]);
  }

  private static SQLException clientInfo(Facts facts) {
    Map<String, ClientInfoStatus> failed = new TreeMap<>();
    Object[] extra = facts.extra == null ? new Object[0] : (Object[]) facts.extra;
    for (int i = 0; i < extra.length; i += 2) {
      failed.put((String) extra[i], (ClientInfoStatus) extra[i + 1]);
    }
    return new SQLClientInfoException(facts.reason, facts.state, facts.code, failed);
  }

  private record Kind(Class<? extends SQLException> type, Maker make) {}

  @FunctionalInterface
  private interface Maker {
    SQLException make(Facts facts);
  }

  private record Cause(
      Class<? extends Throwable> type,
      java.util.function.Function<@Nullable String, ? extends Throwable> make) {}

  private record Facts(
      @Nullable String reason, @Nullable String state, int code, @Nullable Object extra) {}
}
