/** Tests over real sockets; start with {@link dev.snap.transport.grpc.Node}. */
@NullMarked
package dev.snap.transport.grpc;

import org.jspecify.annotations.NullMarked;
