package dev.snap.transport.grpc;

import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.MultiThreadIoEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioIoHandler;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The event loops of this JVM, shared by all servers and connections in it and running on daemon
 * threads until it ends. One for every four processors: on few processors each more costs wake-ups
 * across cores and gains nothing. NIO and not epoll, which gained nothing either and would load
 * native code.
 */
final class EventLoops {
  /**
   * Held, since loggers that nobody holds lose their level. Below severe, gRPC logs a stack trace
   * for each malformed or oversized frame, which would let any client fill the log, and a line for
   * each attempt to reach a peer that is down. What matters of it is in the replies.
   */
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("io.grpc.netty.shaded.io.grpc.netty"),
          Logger.getLogger("io.grpc.internal.ManagedChannelImpl"));

  static {
    QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
  }

  static final EventLoopGroup SHARED =
      new MultiThreadIoEventLoopGroup(
          Math.max(1, Runtime.getRuntime().availableProcessors() / 4),
          new DefaultThreadFactory("snap-grpc", true),
          NioIoHandler.newFactory());

  private EventLoops() {}
}
