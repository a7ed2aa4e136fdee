/**
 * The network before live: which hosts the build may reach, what names mean, and the machine, which
 * has no name of its own. Start with {@link dev.snap.seam.net.Place}.
 */
@NullMarked
package dev.snap.seam.net;

import org.jspecify.annotations.NullMarked;
