/**
 * The surface of shutdown hooks: what a bootstrap registers is handed to the JVM that the service
 * goes live in. Start with {@link dev.snap.seam.hooks.ShutdownHooks}.
 */
@NullMarked
package dev.snap.seam.hooks;

import org.jspecify.annotations.NullMarked;
