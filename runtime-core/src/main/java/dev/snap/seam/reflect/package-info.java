/**
 * The surface of reflection: a covered operation that is reached through a {@code Method}, a {@code
 * Constructor} or a {@code Lookup} is the seam's, as at a call site. Start with {@link
 * dev.snap.seam.reflect.Operations}.
 */
@NullMarked
package dev.snap.seam.reflect;

import org.jspecify.annotations.NullMarked;
