/**
 * What users see when something is wrong: a {@link dev.snap.error.SnapCode} with a page of its own,
 * and one message of code, subject, fact and next step. Start with {@link
 * dev.snap.error.SnapFailure}.
 */
@NullMarked
package dev.snap.error;

import org.jspecify.annotations.NullMarked;
