/** What journals look like to people. */
@NullMarked
package dev.snap.recorder.review;

import org.jspecify.annotations.NullMarked;
