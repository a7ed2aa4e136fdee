package com.example;

import dev.snap.Bootstrap;
import dev.snap.Host;

/** Reads a variable that was not granted. */
public final class Hello implements Bootstrap<Greeter> {

  @Override
  public Greeter boot(Host host) {
    String password = System.getenv("DB_PASSWORD");
    return name -> name + " has " + (password == null ? "no password" : "the password");
  }
}
