package dev.snap.seam.threads;

import dev.snap.error.SnapCode;
import dev.snap.error.SnapFailure;
import dev.snap.seam.Door;
import dev.snap.seam.Guards;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Exchanger;
import java.util.concurrent.Executors;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.TransferQueue;

/** Refuses threads and waits whose order the membrane cannot repeat. */
public final class UncoveredThreads {
  private UncoveredThreads() {}

  /** Runs before such a call; does nothing once live. */
  @Guards(
      value = Thread.class,
      names = {"suspend", "resume", "stop"})
  @Guards(value = Executors.class, names = "privilegedThreadFactory")
  @Guards(value = Exchanger.class, names = "exchange")
  @Guards(
      value = DelayQueue.class,
      names = {"take", "poll"})
  @Guards(
      value = TransferQueue.class,
      names = {"transfer", "tryTransfer", "hasWaitingConsumer", "getWaitingConsumerCount"})
  @Guards(
      value = SubmissionPublisher.class,
      names = {"new", "super"})
  @Guards(
      value = Object.class,
      type = "java.util.concurrent.StructuredTaskScope",
      names = {"new", "super", "open"})
  @Guards(
      value = Object.class,
      type = "java.util.concurrent.StructuredTaskScope$ShutdownOnFailure",
      names = "new")
  @Guards(
      value = Object.class,
      type = "java.util.concurrent.StructuredTaskScope$ShutdownOnSuccess",
      names = "new")
  public static void call(String operation) {
    if (!Door.live()) {
      throw Door.refuse(
          new SnapFailure(
              SnapCode.THREADS,
              "A bootstrap used " + operation + ", whose order a replay cannot repeat",
              "Use threads, executors and the other classes of java.util.concurrent, or do it after"
                  + " the bootstrap."));
    }
  }
}
