package dev.snap.seam.net.url;

import dev.snap.seam.net.exchange.Answer;
import dev.snap.seam.net.exchange.Content;
import dev.snap.seam.net.exchange.Headers;
import dev.snap.seam.net.exchange.Headers.Header;
import dev.snap.seam.net.exchange.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one request of a connection and its answer. What was set on the connection counts when it is
 * asked for its answer first. For one thread at a time.
 */
final class Conversation {
  private static final int FIRST_ERROR = 400;

  /** The name under which the JDK keeps the status line. */
  private static final String STATUS_LINE = "";

  private final URL url;
  private final @Nullable Proxy proxy;
  private final String operation;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private boolean writes;
  private @Nullable Answer answer;
  private @Nullable IOException failure;

  Conversation(URL url, @Nullable Proxy proxy, String operation) {
    this.url = url;
    this.proxy = proxy;
    this.operation = operation;
  }

  /** The content that is to be sent; a {@code GET} with content becomes a {@code POST}. */
  OutputStream output(HttpURLConnection connection) throws IOException {
    if (!connection.getDoOutput()) {
      throw new ProtocolException(
          "cannot write to a URLConnection if doOutput=false - call setDoOutput(true)");
    }
    if (answer != null) {
      throw new ProtocolException("Cannot write output after reading input.");
    }
    if (connection.getRequestMethod().equals("GET")) {
      connection.setRequestMethod("POST");
    }
    writes = true;
    return body;
  }

  /** The content of a good answer. */
  InputStream input(HttpURLConnection connection) throws IOException {
    Answer known = answer(connection);
    if (known.status() == HttpURLConnection.HTTP_NOT_FOUND
        || known.status() == HttpURLConnection.HTTP_GONE) {
      throw new FileNotFoundException(known.url());
    }
    if (known.status() >= FIRST_ERROR) {
      throw new IOException(
          "Server returned HTTP response code: " + known.status() + " for URL: " + known.url());
    }
    return new ByteArrayInputStream(known.body());
  }

  /** The content of an answer that is none, {@code null} where there is none or not yet. */
  @Nullable InputStream errors() {
    Answer known = answer;
    return known == null || known.status() < FIRST_ERROR || known.body().length == 0
        ? null
        : new ByteArrayInputStream(known.body());
  }

  /** The headers of the answer, the status line first; empty where it cannot be had. */
  List<Header> headers(HttpURLConnection connection) {
    try {
      return answer(connection).headers().all();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** The name and the value of the header of that number, as the JDK counts. */
  Optional<Header> header(HttpURLConnection connection, int number) {
    List<Header> headers = headers(connection);
    return number < headers.size() ? Optional.of(headers.get(number)) : Optional.empty();
  }

  /** The headers by name, the status line under {@code null}. */
  Map<String, List<String>> headerFields(HttpURLConnection connection) {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    new Headers(headers(connection))
        .byName()
        .forEach((name, values) -> put(fields, name, Collections.unmodifiableList(values)));
    return Collections.unmodifiableMap(fields);
  }

  /** Where the answer came from, behind all redirects. */
  URL answered() throws IOException {
    return answer == null ? url : new URL(answer.url());
  }

  /** Asks, the first time. */
  Answer answer(HttpURLConnection connection) throws IOException {
    if (failure != null) {
      throw failure;
    }
    Answer known = answer;
    if (known == null) {
      try {
        Request request =
            new Request(
                connection.getRequestMethod(),
                url,
                Headers.of(connection.getRequestProperties()),
                body.toByteArray());
        known = request.send(operation, () -> perform(connection, request));
        answer = known;
      } catch (Exception e) {
        failure = e instanceof IOException io ? io : new IOException(e);
        throw e;
      }
    }
    return known;
  }

  private Answer perform(HttpURLConnection as, Request request) throws IOException {
    URLConnection opened = proxy == null ? url.openConnection() : url.openConnection(proxy);
    HttpURLConnection real = (HttpURLConnection) opened;
    Likeness.copy(as, real, request);
    if (writes) {
      try (OutputStream out = real.getOutputStream()) {
        out.write(request.body());
      }
    }
    int status = real.getResponseCode();
    InputStream in = status < FIRST_ERROR ? real.getInputStream() : real.getErrorStream();
    String from = real.getURL().toString();
    return new Answer(
        status, "", from, new Headers(received(real)), Content.of(in, from), Optional.empty());
  }

  private static List<Header> received(URLConnection real) {
    List<Header> headers = new ArrayList<>();
    for (int i = 0; real.getHeaderField(i) != null; i++) {
      String name = real.getHeaderFieldKey(i);
      headers.add(new Header(name == null ? STATUS_LINE : name, real.getHeaderField(i)));
    }
    return headers;
  }

  @SuppressWarnings("NullAway") // the JDK keeps the status line under null
  private static void put(Map<String, List<String>> fields, String name, List<String> values) {
    fields.put(name.equals(STATUS_LINE) ? null : name, values);
  }
}
