/** Tests that span services. Start with {@link dev.snap.testing.SnapTest}. */
@NullMarked
package dev.snap.testing;

import org.jspecify.annotations.NullMarked;
