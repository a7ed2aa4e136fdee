/**
 * The surface of the system class loader, which means the loader of the service's own classes.
 * Start with {@link dev.snap.seam.classes.SystemLoader}.
 */
@NullMarked
package dev.snap.seam.classes;

import org.jspecify.annotations.NullMarked;
