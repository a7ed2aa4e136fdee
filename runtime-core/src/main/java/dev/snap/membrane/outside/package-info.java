/**
 * Where real drivers run while a service is recorded, so that they are no part of its state. Start
 * with {@link dev.snap.membrane.outside.Outside}.
 */
@NullMarked
package dev.snap.membrane.outside;

import org.jspecify.annotations.NullMarked;
