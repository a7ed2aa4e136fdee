package dev.snap.transport.grpc;

import dev.snap.RemoteFailure.Execution;
import dev.snap.RemoteFailure.Reason;
import dev.snap.membrane.Membrane;
import dev.snap.membrane.Reply;
import dev.snap.transport.ListenOptions;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes calls on a service's exports. A call gets a thread of its own when its request is whole;
 * when all are taken it is refused at once, since a queue would only make every caller wait past
 * its deadline.
 */
final class Calls implements ServerCallHandler<byte[], byte[]>, AutoCloseable {
  private static final int IDLE_SECONDS = 30;

  private final Membrane membrane;
  private final ThreadPoolExecutor threads;
  private final CountDownLatch opened = new CountDownLatch(1);
  private final Answer answer;

  Calls(Membrane membrane, ListenOptions options) {
    this.membrane = membrane;
    this.answer = new Answer(membrane.service(), options.messageBytes());
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            0,
            options.concurrentCalls(),
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> {
              Thread thread = new Thread(work, "snap-call-" + number.incrementAndGet());
              thread.setDaemon(true);
              thread.setContextClassLoader(membrane.loader());
              return thread;
            });
  }

  void open() {
    opened.countDown();
  }

  @Override
  public ServerCall.Listener<byte[]> startCall(ServerCall<byte[], byte[]> call, Metadata headers) {
    call.request(2);
    return new IncomingCall(this, call, headers);
  }

  Membrane membrane() {
    return membrane;
  }

  Answer answer() {
    return answer;
  }

  /** Runs a call whose request is whole. */
  void run(IncomingCall call) {
    try {
      threads.execute(call);
    } catch (RejectedExecutionException e) {
      call.end(
          new Reply.Failed(
              Reason.EXHAUSTED,
              Execution.NOT_EXECUTED,
              membrane.service() + " has too many calls to serve"));
    }
  }

  /** Waits for the moment between the opening of the port and its first call. */
  void awaitOpen() throws InterruptedException {
    opened.await();
  }

  @Override
  public void close() {
    opened.countDown();
    threads.shutdown();
  }
}
