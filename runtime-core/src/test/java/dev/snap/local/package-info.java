/** Tests of applications in one JVM. */
@NullMarked
package dev.snap.local;

import org.jspecify.annotations.NullMarked;
