package dev.snap.recorder.surface;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The other side: a server for HTTP and one that answers lines, in the process of the test. */
final class Origin implements AutoCloseable {
  private final HttpServer web;
  private final ServerSocket lines;
  private final AtomicInteger visits = new AtomicInteger();
  private final AtomicInteger ownVisits = new AtomicInteger();
  private final CountDownLatch closing = new CountDownLatch(1);

  private Origin() throws IOException {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    web = HttpServer.create(new InetSocketAddress(0), 0);
    web.createContext("/", this::answer);
    web.setExecutor(task -> daemon(task));
    web.start();
    lines = new ServerSocket(0, 0, loopback);
    daemon(this::acceptLines);
  }

  /** Servers on ports that were free. */
  static Origin start() throws IOException {
    return new Origin();
  }

  /**
   * How often somebody came. Connections are taken in the order in which they were made, so that
   * all before this one are counted once it is answered.
   */
  int visits() throws IOException {
    try (Socket own = new Socket(lines.getInetAddress(), linePort())) {
      own.getOutputStream().write("bye\n".getBytes(UTF_8));
      own.getInputStream().readAllBytes();
    }
    return visits.get() - ownVisits.incrementAndGet();
  }

  int webPort() {
    return web.getAddress().getPort();
  }

  int linePort() {
    return lines.getLocalPort();
  }

  /** A port that nobody listened on a moment ago. */
  int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    web.stop(0);
    lines.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    visits.incrementAndGet();
    byte[] sent = exchange.getRequestBody().readAllBytes();
    switch (exchange.getRequestURI().getPath()) {
      case "/hello" -> reply(exchange, 200, "hello");
      case "/other" -> reply(exchange, 200, "other");
      case "/echo" ->
          reply(
              exchange,
              200,
              exchange.getRequestMethod()
                  + " "
                  + new String(sent, UTF_8)
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization"));
      case "/moved" -> {
        exchange.getResponseHeaders().set("Location", "/hello");
        reply(exchange, 302, "");
      }
      case "/elsewhere" -> {
        exchange.getResponseHeaders().set("Location", "http://127.0.0.2:" + webPort() + "/hello");
        reply(exchange, 302, "");
      }
      case "/never" -> await();
      default -> reply(exchange, 404, "no such thing");
    }
  }

  private static void reply(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain");
    exchange.getResponseHeaders().set("X-Answer", "of " + text.length());
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void await() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void acceptLines() {
    try {
      while (true) {
        Socket accepted = lines.accept();
        visits.incrementAndGet();
        daemon(() -> answerLines(accepted));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private static void answerLines(Socket accepted) {
    try (accepted) {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(accepted.getInputStream(), UTF_8));
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        accepted.getOutputStream().write(("you said " + line + "\n").getBytes(UTF_8));
        if (line.equals("bye")) {
          return;
        }
      }
    } catch (IOException gone) {
      // The other side has gone, as it may.
    }
  }

  private static void daemon(Runnable task) {
    Thread thread = new Thread(task, "origin");
    thread.setDaemon(true);
    thread.start();
  }
}
