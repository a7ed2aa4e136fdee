package dev.snap.recorder.prove;

import dev.snap.recorder.state.ServiceState;

/**
 * A bundle whose replays all end in the recorded state.
 *
 * @param runs how many there were
 * @param state that all of them ended in, with the orders of the first
 * @param canary of the first
 * @param hashOrdered whether collections iterate in an order that follows identity hashes
 */
public record Proven(int runs, ServiceState state, String canary, boolean hashOrdered) {

  /** The digest of the state. */
  public String digest() {
    return state.digest();
  }
}
