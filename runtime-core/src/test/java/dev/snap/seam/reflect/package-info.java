/** That reflection finds the seams that the rewriter finds. */
@NullMarked
package dev.snap.seam.reflect;

import org.jspecify.annotations.NullMarked;
