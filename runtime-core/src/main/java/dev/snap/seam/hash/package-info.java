/**
 * Hash codes of enum constants and classes, which the JDK takes from the identity of the object and
 * so differ from JVM to JVM: here they follow from the name, while bootstrapping and when live.
 * Start with {@link dev.snap.seam.hash.HashCodes}.
 */
@NullMarked
package dev.snap.seam.hash;

import org.jspecify.annotations.NullMarked;
