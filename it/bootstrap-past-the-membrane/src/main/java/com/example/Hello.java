package com.example;

import dev.snap.Bootstrap;
import dev.snap.Host;
import java.util.prefs.Preferences;

/** Reads a setting of the build machine's user, and would hide that it was refused. */
public final class Hello implements Bootstrap<Greeter> {

  @Override
  public Greeter boot(Host host) {
    String word;
    try {
      word = Preferences.userRoot().get("greeting", "Hello");
    } catch (Throwable ignored) {
      word = "Hello";
    }
    String greeting = word;
    return name -> greeting + ", " + name;
  }
}
