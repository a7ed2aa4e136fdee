package dev.snap.seam.net.server;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.snap.seam.Door;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP server made before live. It is bound, and where it was started begins to serve, when the
 * service is live; then a real server does it all. Safe for many threads once live.
 */
final class MembraneHttpServer extends HttpServer {
  private final List<MembraneHttpContext> contexts = new ArrayList<>();
  private @Nullable InetSocketAddress address;
  private int backlog;
  private @Nullable Executor executor;
  private boolean started;
  private boolean stopped;
  private @Nullable HttpServer real;

  MembraneHttpServer(@Nullable InetSocketAddress address, int backlog) throws IOException {
    if (address != null) {
      bind(address, backlog);
    }
  }

  @Override
  public synchronized void bind(InetSocketAddress where, int length) throws IOException {
    Objects.requireNonNull(where, "null address");
    if (address != null) {
      throw new BindException("HttpServer already bound");
    }
    address = where;
    backlog = length;
    if (Door.live()) {
      var unused = real();
    } else {
      Listeners.defer(this, where, this::real);
    }
  }

  @Override
  public synchronized void start() {
    if (address == null || started || stopped) {
      throw new IllegalStateException("server in wrong state");
    }
    started = true;
    if (real != null) {
      real.start();
    }
  }

  @Override
  public synchronized void setExecutor(@Nullable Executor chosen) {
    if (started) {
      throw new IllegalStateException("server already started");
    }
    executor = chosen;
    if (real != null) {
      real.setExecutor(chosen);
    }
  }

  @Override
  public synchronized @Nullable Executor getExecutor() {
    return executor;
  }

  @Override
  public synchronized void stop(int delay) {
    if (delay < 0) {
      throw new IllegalArgumentException("negative delay parameter");
    }
    stopped = true;
    Listeners.forget(this);
    if (real != null) {
      real.stop(delay);
    }
  }

  @Override
  public HttpContext createContext(String path, HttpHandler handler) {
    HttpContext context = createContext(path);
    context.setHandler(Objects.requireNonNull(handler));
    return context;
  }

  @Override
  public synchronized HttpContext createContext(String path) {
    if (!path.startsWith("/")) {
      throw new IllegalArgumentException("Illegal value for path or protocol");
    }
    if (find(path) != null) {
      throw new IllegalArgumentException("cannot add context to list");
    }
    MembraneHttpContext context = new MembraneHttpContext(this, path);
    contexts.add(context);
    if (real != null) {
      context.join(real);
    }
    return context;
  }

  @Override
  public synchronized void removeContext(String path) {
    MembraneHttpContext context = find(Objects.requireNonNull(path, "null path parameter"));
    if (context == null) {
      throw new IllegalArgumentException("context not found");
    }
    contexts.remove(context);
    if (real != null) {
      real.removeContext(path);
    }
  }

  @Override
  public void removeContext(HttpContext context) {
    removeContext(context.getPath());
  }

  @Override
  public synchronized @Nullable InetSocketAddress getAddress() {
    if (real != null) {
      return real.getAddress();
    }
    return address == null
        ? null
        : new InetSocketAddress(
            address.getAddress(), Listeners.port("HttpServer.getAddress", address));
  }

  private @Nullable MembraneHttpContext find(String path) {
    return contexts.stream().filter(each -> each.getPath().equals(path)).findFirst().orElse(null);
  }

  private synchronized HttpServer real() throws IOException {
    HttpServer server = real;
    if (server == null) {
      server = HttpServer.create(Objects.requireNonNull(address), backlog);
      server.setExecutor(executor);
      for (MembraneHttpContext each : contexts) {
        each.join(server);
      }
      if (started) {
        server.start();
      }
      real = server;
    }
    return server;
  }
}
