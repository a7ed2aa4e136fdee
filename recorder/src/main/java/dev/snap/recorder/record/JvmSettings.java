package dev.snap.recorder.record;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.security.Provider;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;

/**
 * What code can set for the whole JVM. The services of a build share one: each finds what it has
 * set itself, and nothing of what others have.
 */
record JvmSettings(
    Locales locales,
    TimeZone zone,
    List<Provider> providers,
    Streams streams,
    @Nullable UncaughtExceptionHandler handler,
    Network network) {

  /** What is set now. */
  static JvmSettings current() {
    return new JvmSettings(
        Locales.current(),
        TimeZone.getDefault(),
        List.of(Security.getProviders()),
        new Streams(System.in, System.out, System.err),
        Thread.getDefaultUncaughtExceptionHandler(),
        Network.current());
  }

  /** The same with another standard input. */
  JvmSettings reading(InputStream in) {
    Streams other = new Streams(in, streams.out, streams.err);
    return new JvmSettings(locales, zone, providers, other, handler, network);
  }

  /** Sets it. */
  void apply() {
    locales.apply();
    TimeZone.setDefault(zone);
    applyProviders();
    streams.apply();
    Thread.setDefaultUncaughtExceptionHandler(handler);
    network.apply();
  }

  private void applyProviders() {
    if (Arrays.asList(Security.getProviders()).equals(providers)) {
      return;
    }
    for (Provider each : Security.getProviders()) {
      Security.removeProvider(each.getName());
    }
    providers.forEach(Security::addProvider);
  }

  /** The default locales. */
  private record Locales(Locale general, Locale display, Locale format) {
    static Locales current() {
      return new Locales(
          Locale.getDefault(),
          Locale.getDefault(Locale.Category.DISPLAY),
          Locale.getDefault(Locale.Category.FORMAT));
    }

    void apply() {
      if (!equals(current())) {
        Locale.setDefault(general);
        Locale.setDefault(Locale.Category.DISPLAY, display);
        Locale.setDefault(Locale.Category.FORMAT, format);
      }
    }
  }

  /** The standard streams. */
  private record Streams(InputStream in, PrintStream out, PrintStream err) {
    void apply() {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** What connections use by default. */
  private record Network(
      @Nullable Authenticator authenticator,
      @Nullable CookieHandler cookies,
      @Nullable ProxySelector proxies) {
    static Network current() {
      return new Network(
          Authenticator.getDefault(), CookieHandler.getDefault(), ProxySelector.getDefault());
    }

    void apply() {
      Authenticator.setDefault(authenticator);
      CookieHandler.setDefault(cookies);
      ProxySelector.setDefault(proxies);
    }
  }
}
