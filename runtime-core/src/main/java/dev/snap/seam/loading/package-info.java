/**
 * Classes, resources and services of the sealed class path. Start with {@link
 * dev.snap.seam.loading.SealedClassPath}.
 */
@NullMarked
package dev.snap.seam.loading;

import org.jspecify.annotations.NullMarked;
