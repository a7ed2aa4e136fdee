/**
 * The rules of the house, on the classes of this module ({@link dev.snap.architecture.ArrowsTest})
 * and on the sources of all ({@link dev.snap.architecture.SourceTreeTest}, {@link
 * dev.snap.architecture.ErrorPagesTest}).
 */
@NullMarked
package dev.snap.architecture;

import org.jspecify.annotations.NullMarked;
