/**
 * Sockets of clients: what comes in is recorded, what goes out is compared. Start with {@link
 * dev.snap.seam.net.socket.MembraneSocket}.
 */
@NullMarked
package dev.snap.seam.net.socket;

import org.jspecify.annotations.NullMarked;
