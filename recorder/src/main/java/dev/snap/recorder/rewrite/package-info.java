/**
 * Rewrites the user's class path ahead of time: call sites of covered JDK operations become calls
 * of seams. The rewritten jars run in the recording JVM and in production alike. Start with {@link
 * dev.snap.recorder.rewrite.ClassPathRewriter}.
 */
@NullMarked
package dev.snap.recorder.rewrite;

import org.jspecify.annotations.NullMarked;
