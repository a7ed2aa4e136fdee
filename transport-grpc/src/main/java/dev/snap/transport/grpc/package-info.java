/**
 * Calls between services as plain unary gRPC: any gRPC client or server can be at the other end.
 * Start with {@link dev.snap.transport.grpc.GrpcTransport}; {@link dev.snap.transport.grpc.Headers}
 * says what stands in the metadata.
 *
 * <p><b>Threads.</b> Few event loops serve all connections of a JVM, both ways. Nothing on them
 * waits: a reply is handed to the calling thread as bytes and decoded there, and a request is
 * handed to a bounded pool once it is whole, since handlers are the user's code and may block. That
 * is one change of thread where gRPC's stub layer and default executors make several.
 */
@NullMarked
package dev.snap.transport.grpc;

import org.jspecify.annotations.NullMarked;
