package dev.snap.journal;

/**
 * What identifies a whole journal.
 *
 * @param service the full name of the service
 * @param entries the number of entries
 * @param chain the head of the hash chain, 64 hex digits
 */
public record JournalHead(String service, long entries, String chain) {}
