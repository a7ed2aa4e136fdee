/**
 * What a membrane costs. Each question has a package of its own and answers with a table; start
 * with {@link dev.snap.bench.Bench}, which asks them all.
 */
@NullMarked
package dev.snap.bench;

import org.jspecify.annotations.NullMarked;
