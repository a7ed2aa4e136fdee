/** Tests of the journal: start with {@link dev.snap.journal.JournalTest}. */
@NullMarked
package dev.snap.journal;

import org.jspecify.annotations.NullMarked;
