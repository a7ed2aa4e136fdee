/**
 * How calls leave the JVM: the services that a transport offers to the launcher, found at go-live.
 * Nothing here knows which wire is used. Start with {@link dev.snap.transport.Transport}.
 */
@NullMarked
package dev.snap.transport;

import org.jspecify.annotations.NullMarked;
