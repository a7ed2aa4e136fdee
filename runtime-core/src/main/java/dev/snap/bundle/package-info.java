/**
 * What is deployed for one service: classes, journal, manifest, signature and launch line, in one
 * directory that can be copied anywhere. Start with {@link dev.snap.bundle.Bundle}.
 */
@NullMarked
package dev.snap.bundle;

import org.jspecify.annotations.NullMarked;
