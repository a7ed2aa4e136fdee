/**
 * What a user of Snap writes against: {@link dev.snap.Service} interfaces, {@link
 * dev.snap.Bootstrap}s and the {@link dev.snap.Host} they talk to. Start with {@link
 * dev.snap.Bootstrap}.
 */
@NullMarked
package dev.snap;

import org.jspecify.annotations.NullMarked;
