package dev.snap.transport.grpc;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * Tries again soon when a peer cannot be reached. gRPC's own pauses grow from one second to two
 * minutes, which is more than a restart or a deadline takes; here they grow from 50 ms to one
 * second, with jitter. Each attempt asks for the peer's address anew.
 */
final class Redial implements Runnable {
  private static final long FIRST_MILLIS = 50;
  private static final long LONGEST_MILLIS = 1_000;

  private final ManagedChannel channel;
  private long pause = FIRST_MILLIS;
  private boolean scheduled;

  private Redial(ManagedChannel channel) {
    this.channel = channel;
  }

  /** Redials from now on whenever the channel is down, until it is shut down. */
  static void whenDown(ManagedChannel channel) {
    new Redial(channel).stateChanged();
  }

  private synchronized void stateChanged() {
    ConnectivityState state = channel.getState(false);
    if (state == ConnectivityState.SHUTDOWN) {
      return;
    }
    if (state == ConnectivityState.READY) {
      pause = FIRST_MILLIS;
    }
    scheduleIfDown(state);
    channel.notifyWhenStateChanged(state, this::stateChanged);
  }

  /**
   * The channel stays in this state from a failure to the next connection, so nothing else reports
   * failed attempts.
   */
  @Override
  public synchronized void run() {
    scheduled = false;
    ConnectivityState state = channel.getState(false);
    if (state == ConnectivityState.TRANSIENT_FAILURE) {
      channel.resetConnectBackoff();
    }
    scheduleIfDown(state);
  }

  private void scheduleIfDown(ConnectivityState state) {
    if (state == ConnectivityState.TRANSIENT_FAILURE && !scheduled) {
      long millis = ThreadLocalRandom.current().nextLong(pause / 2, pause + 1);
      pause = Math.min(LONGEST_MILLIS, pause * 2);
      scheduled = true;
      Object unused = EventLoops.SHARED.schedule(this, millis, TimeUnit.MILLISECONDS);
    }
  }
}
