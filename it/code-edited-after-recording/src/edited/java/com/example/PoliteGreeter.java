package com.example;

import dev.snap.Bootstrap;
import dev.snap.Host;

/** Greets politely. */
public record PoliteGreeter() implements Bootstrap<Greeter> {

  @Override
  public Greeter boot(Host host) {
    return name -> "Good morning, " + name;
  }
}
