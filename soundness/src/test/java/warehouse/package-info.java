/**
 * An application of a user's with a library, of which mutants are made. Outside {@code dev.snap},
 * as every user's is.
 */
@org.jspecify.annotations.NullMarked
package warehouse;
