/** Proves the rewriter on class files that no test of a surface has. */
@NullMarked
package dev.snap.recorder.rewrite;

import org.jspecify.annotations.NullMarked;
