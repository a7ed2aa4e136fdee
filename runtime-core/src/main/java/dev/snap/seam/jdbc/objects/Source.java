package dev.snap.seam.jdbc.objects;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where a connection comes from. */
public interface Source {
  /** Opens a real connection of the live service. */
  Connection connect() throws SQLException;

  /** The database's URL, {@code null} when only the driver knows it. */
  @Nullable String url();

  /** What is connected to, in the user's words and without credentials. */
  String title();
}
