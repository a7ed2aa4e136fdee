/**
 * What the JDK does in the common pool: fork-join tasks, completable futures, parallel streams.
 * Start with {@link dev.snap.seam.threads.async.MembraneForkJoinPool}.
 */
@NullMarked
package dev.snap.seam.threads.async;

import org.jspecify.annotations.NullMarked;
