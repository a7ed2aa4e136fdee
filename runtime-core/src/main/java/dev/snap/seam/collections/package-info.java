/**
 * The surface of hash order: immutable sets and maps, whose order the JDK salts anew in every JVM,
 * keep the order of insertion when they are made before live. Start with {@link
 * dev.snap.seam.collections.ImmutableSets}.
 */
@NullMarked
package dev.snap.seam.collections;

import org.jspecify.annotations.NullMarked;
