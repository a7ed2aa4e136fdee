/**
 * A service of a user, with the code that would be generated for it. It stands outside Snap's own
 * packages because reports name the nearest line of the user, and users' code need not say what may
 * be null.
 */
package shop;
