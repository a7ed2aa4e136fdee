/**
 * How fast classes are rewritten, and how much they grow. Start with {@link
 * dev.snap.bench.rewrite.RewriteQuestion}.
 */
@NullMarked
package dev.snap.bench.rewrite;

import org.jspecify.annotations.NullMarked;
