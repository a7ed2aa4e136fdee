/** Tests of what crosses between services and databases. */
@NullMarked
package dev.snap.seam.jdbc.values;

import org.jspecify.annotations.NullMarked;
