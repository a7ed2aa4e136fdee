/**
 * The surface of {@code DriverManager}: each service sees the drivers of its own class path. Loaded
 * only by code that uses JDBC. Start with {@link dev.snap.seam.jdbc.Drivers}.
 */
@NullMarked
package dev.snap.seam.jdbc;

import org.jspecify.annotations.NullMarked;
