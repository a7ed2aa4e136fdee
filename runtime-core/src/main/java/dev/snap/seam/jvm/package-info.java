/**
 * What belongs to the JVM and not to the service. Start with {@link dev.snap.seam.jvm.WholeJvm}.
 */
@NullMarked
package dev.snap.seam.jvm;

import org.jspecify.annotations.NullMarked;
