/**
 * The record of all crossings of one service, in order and nested. The format is described on the
 * site's page "journal format". {@link dev.snap.journal.JournalWriter} writes one, {@link
 * dev.snap.journal.JournalReader} reads one and accepts no byte that is not proven by checksum and
 * chain.
 */
@NullMarked
package dev.snap.journal;

import org.jspecify.annotations.NullMarked;
