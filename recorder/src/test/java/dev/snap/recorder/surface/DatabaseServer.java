package dev.snap.recorder.surface;

import java.sql.SQLException;
import org.h2.tools.Server;

/** A database behind a socket, which can be stopped and started again without losing its data. */
final class DatabaseServer implements AutoCloseable {
  private Server server;

  private DatabaseServer(Server server) {
    this.server = server;
  }

  static DatabaseServer start() throws SQLException {
    return new DatabaseServer(Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start());
  }

  /** The URL of a database in the server's memory. */
  String url(String name) {
    return "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:" + name + ";DB_CLOSE_DELAY=-1";
  }

  void stop() {
    server.stop();
  }

  void startAgain() throws SQLException {
    server =
        Server.createTcpServer("-tcpPort", Integer.toString(server.getPort()), "-ifNotExists")
            .start();
  }

  @Override
  public void close() {
    server.stop();
  }
}
