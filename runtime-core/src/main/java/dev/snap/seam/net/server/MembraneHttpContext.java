package dev.snap.seam.net.server;

import com.sun.net.httpserver.Authenticator;
import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A path of a server made before live; that of the real server once there is one. */
final class MembraneHttpContext extends HttpContext {
  private final HttpServer server;
  private final String path;
  private final Map<String, Object> attributes = new HashMap<>();
  private final List<Filter> filters = new ArrayList<>();
  private @Nullable HttpHandler handler;
  private @Nullable Authenticator authenticator;
  private @Nullable HttpContext real;

  MembraneHttpContext(HttpServer server, String path) {
    this.server = server;
    this.path = path;
  }

  /** Adds the path to the real server. */
  synchronized void join(HttpServer live) {
    HttpContext joined = live.createContext(path);
    if (handler != null) {
      joined.setHandler(handler);
    }
    if (authenticator != null) {
      joined.setAuthenticator(authenticator);
    }
    joined.getAttributes().putAll(attributes);
    joined.getFilters().addAll(filters);
    real = joined;
  }

  @Override
  public synchronized @Nullable HttpHandler getHandler() {
    return handler;
  }

  @Override
  public synchronized void setHandler(HttpHandler chosen) {
    if (handler != null) {
      throw new IllegalArgumentException("handler already set");
    }
    handler = chosen;
    if (real != null) {
      real.setHandler(chosen);
    }
  }

  @Override
  public String getPath() {
    return path;
  }

  @Override
  public HttpServer getServer() {
    return server;
  }

  @Override
  public synchronized Map<String, Object> getAttributes() {
    return real == null ? attributes : real.getAttributes();
  }

  @Override
  public synchronized List<Filter> getFilters() {
    return real == null ? filters : real.getFilters();
  }

  @Override
  public synchronized @Nullable Authenticator setAuthenticator(@Nullable Authenticator chosen) {
    Authenticator before = authenticator;
    authenticator = chosen;
    if (real != null) {
      real.setAuthenticator(chosen);
    }
    return before;
  }

  @Override
  public synchronized @Nullable Authenticator getAuthenticator() {
    return authenticator;
  }
}
