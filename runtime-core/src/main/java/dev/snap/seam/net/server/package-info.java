/**
 * Servers that a bootstrap makes: none listens before the service is live. Start with {@link
 * dev.snap.seam.net.server.MembraneServerSocket}.
 */
@NullMarked
package dev.snap.seam.net.server;

import org.jspecify.annotations.NullMarked;
