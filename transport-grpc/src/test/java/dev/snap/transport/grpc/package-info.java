/** Tests over real sockets; start with {@link dev.snap.transport.grpc.Node}. */
package dev.snap.transport.grpc;
