package com.example;

import dev.snap.Bootstrap;
import dev.snap.Host;

/** Ends the JVM, and would hide that it was refused. */
public final class Hello implements Bootstrap<Greeter> {

  @Override
  public Greeter boot(Host host) {
    try {
      System.exit(0);
    } catch (Throwable ignored) {
      // A refusal counts even when it is caught.
    }
    return name -> "Hello, " + name;
  }
}
