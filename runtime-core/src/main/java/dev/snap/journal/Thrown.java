package dev.snap.journal;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.NotLinkException;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/**
 * An exception of the JDK as a journal keeps it: one of a closed set of kinds with its message,
 * never a class name to be loaded. While recording the operation throws the remade exception too,
 * so that code sees the same in both.
 *
 * @param kind the name of the kind
 * @param message its message or, for exceptions about files, the file
 * @param other the second file of an exception about files
 * @param reason the reason of an exception about files
 */
public record Thrown(
    String kind, @Nullable String message, @Nullable String other, @Nullable String reason) {
  private static final Map<String, Maker> KINDS =
      Map.ofEntries(
          Map.entry(
              "NoSuchFileException", t -> new NoSuchFileException(t.file(), t.other, t.reason)),
          Map.entry(
              "FileAlreadyExistsException",
              t -> new FileAlreadyExistsException(t.file(), t.other, t.reason)),
          Map.entry(
              "AccessDeniedException", t -> new AccessDeniedException(t.file(), t.other, t.reason)),
          Map.entry("DirectoryNotEmptyException", t -> new DirectoryNotEmptyException(t.file())),
          Map.entry("NotDirectoryException", t -> new NotDirectoryException(t.file())),
          Map.entry("NotLinkException", t -> new NotLinkException(t.file(), t.other, t.reason)),
          Map.entry("FileSystemLoopException", t -> new FileSystemLoopException(t.file())),
          Map.entry(
              "FileSystemException", t -> new FileSystemException(t.file(), t.other, t.reason)),
          Map.entry("FileNotFoundException", t -> new FileNotFoundException(t.message)),
          Map.entry("EOFException", t -> new EOFException(t.message)),
          Map.entry("IOException", t -> new IOException(t.message)),
          Map.entry(
              "UncheckedIOException", t -> new UncheckedIOException(new IOException(t.message))),
          Map.entry("SocketException", t -> new SocketException(t.message)),
          Map.entry("ConnectException", t -> new ConnectException(t.message)),
          Map.entry("BindException", t -> new BindException(t.message)),
          Map.entry("NoRouteToHostException", t -> new NoRouteToHostException(t.message)),
          Map.entry("PortUnreachableException", t -> new PortUnreachableException(t.message)),
          Map.entry("SocketTimeoutException", t -> new SocketTimeoutException(t.message)),
          Map.entry("UnknownHostException", t -> new UnknownHostException(t.message)),
          Map.entry("ProtocolException", t -> new ProtocolException(t.message)),
          Map.entry("HttpTimeoutException", t -> new HttpTimeoutException(t.message)),
          Map.entry("HttpConnectTimeoutException", t -> new HttpConnectTimeoutException(t.message)),
          Map.entry("SSLException", t -> new SSLException(t.message)),
          Map.entry("SSLHandshakeException", t -> new SSLHandshakeException(t.message)),
          Map.entry("SSLPeerUnverifiedException", t -> new SSLPeerUnverifiedException(t.message)),
          Map.entry("SecurityException", t -> new SecurityException(t.message)),
          Map.entry("IllegalArgumentException", t -> new IllegalArgumentException(t.message)),
          Map.entry("IllegalStateException", t -> new IllegalStateException(t.message)),
          Map.entry(
              "UnsupportedOperationException", t -> new UnsupportedOperationException(t.message)),
          Map.entry("NullPointerException", t -> new NullPointerException(t.message)),
          Map.entry("DateTimeException", t -> new DateTimeException(String.valueOf(t.message))),
          Map.entry("InterruptedException", t -> new InterruptedException(t.message)),
          Map.entry("TimeoutException", t -> new TimeoutException(t.message)),
          Map.entry("ExecutionException", t -> new ExecutionException(t.message, null)),
          Map.entry("RuntimeException", t -> new RuntimeException(t.message)),
          Map.entry("Exception", t -> new Exception(t.message)));

  /** The kind of an exception that is nearest to its class. */
  public static Thrown of(Exception exception) {
    String kind = kindOf(exception.getClass());
    if (exception instanceof FileSystemException file) {
      return new Thrown(kind, file.getFile(), file.getOtherFile(), file.getReason());
    }
    if (exception instanceof UncheckedIOException io) {
      return new Thrown(kind, Objects.requireNonNull(io.getCause()).getMessage(), null, null);
    }
    return new Thrown(kind, exception.getMessage(), null, null);
  }

  /** Whether the name is that of a kind. */
  static boolean isKind(String name) {
    return KINDS.containsKey(name);
  }

  /** A new exception of this kind. */
  public Exception remake() {
    return Objects.requireNonNull(KINDS.get(kind), kind).make(this);
  }

  private String file() {
    return message == null ? "" : message;
  }

  private static String kindOf(Class<?> type) {
    Class<?> at = type;
    while (!at.getName().matches("javax?\\..*") || !KINDS.containsKey(at.getSimpleName())) {
      at = Objects.requireNonNull(at.getSuperclass());
    }
    return at.getSimpleName();
  }

  @FunctionalInterface
  private interface Maker {
    Exception make(Thrown thrown);
  }
}
