/**
 * Methods and constructors of classes, in an order that repeats. Start with {@link
 * dev.snap.seam.members.MemberOrder}.
 */
@NullMarked
package dev.snap.seam.members;

import org.jspecify.annotations.NullMarked;
