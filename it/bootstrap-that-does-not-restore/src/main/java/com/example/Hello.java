package com.example;

import dev.snap.Bootstrap;
import dev.snap.Host;

/** Keeps what differs in every JVM: the address-like text of an object. */
public final class Hello implements Bootstrap<Greeter> {

  @Override
  public Greeter boot(Host host) {
    String id = "greeter of " + new Object();
    return name -> id + " greets " + name;
  }
}
