/** Tests of bundles: start with {@link dev.snap.bundle.BundleTest}. */
@NullMarked
package dev.snap.bundle;

import org.jspecify.annotations.NullMarked;
