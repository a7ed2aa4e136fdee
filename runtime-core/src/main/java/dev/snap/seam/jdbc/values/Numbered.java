package dev.snap.seam.jdbc.values;

/**
 * An object of a database, in the bytes that cross.
 *
 * @param kind the place of its kind
 * @param number what tells it from others
 */
public record Numbered(int kind, int number) {}
