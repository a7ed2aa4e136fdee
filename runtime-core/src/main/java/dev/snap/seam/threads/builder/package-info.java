/**
 * Threads that are made with builders, virtual ones among them, and executors with a thread for
 * each task. Start with {@link dev.snap.seam.threads.builder.BuilderSeams}.
 */
@NullMarked
package dev.snap.seam.threads.builder;

import org.jspecify.annotations.NullMarked;
