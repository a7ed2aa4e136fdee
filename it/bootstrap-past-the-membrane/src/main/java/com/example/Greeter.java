package com.example;

import dev.snap.Service;

/** Greets. */
@Service
public interface Greeter {

  /** A greeting for somebody. */
  String greet(String name);
}
