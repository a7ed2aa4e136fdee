/** Makes bundles of what was recorded. Start with {@link dev.snap.recorder.bundle.Bundler}. */
@NullMarked
package dev.snap.recorder.bundle;

import org.jspecify.annotations.NullMarked;
