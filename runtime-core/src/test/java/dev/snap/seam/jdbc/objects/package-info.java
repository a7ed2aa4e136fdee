/** Tests of the objects of databases. */
@NullMarked
package dev.snap.seam.jdbc.objects;

import org.jspecify.annotations.NullMarked;
