/**
 * Hash tables made in a bootstrap, which iterate in the order of insertion. Start with {@link
 * dev.snap.seam.tables.HashTables}.
 */
@NullMarked
package dev.snap.seam.tables;

import org.jspecify.annotations.NullMarked;
