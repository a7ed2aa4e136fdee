/**
 * Rewritten classes whose loader does not see the seams. Start with {@link
 * dev.snap.recorder.rewrite.aside.AsideRewriter}.
 */
@NullMarked
package dev.snap.recorder.rewrite.aside;

import org.jspecify.annotations.NullMarked;
