package com.example;

import dev.snap.Service;

/** Greets. */
@Service
public interface Greeter {

  /** Greets somebody. */
  void greet(String name, Runnable whenDone);
}
