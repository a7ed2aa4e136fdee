package dev.snap.seam.jdbc.objects;

import java.sql.SQLException;
import java.util.Objects;

/** How an object of a database came to be, so that it can be made again. */
sealed interface Origin {
  /** Makes a real object of the live service. */
  Object make() throws SQLException;

  /** What it is, in the user's words. */
  String title();

  /**
   * A connection.
   *
   * @param source what opens it
   */
  record Opened(Source source) implements Origin {
    @Override
    public Object make() throws SQLException {
      return source.connect();
    }

    @Override
    public String title() {
      return "the connection to " + source.title();
    }
  }

  /**
   * What a call on another object gave.
   *
   * @param maker the other object
   * @param call the call
   */
  record Made(DatabaseObject maker, Call call) implements Origin {
    @Override
    public Object make() throws SQLException {
      return Objects.requireNonNull(call.on(maker.real(), maker.kind()));
    }

    @Override
    public String title() {
      return call.method().replaceFirst("\\(.*", "") + " of " + maker.origin().title();
    }
  }
}
