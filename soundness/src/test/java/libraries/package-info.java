/**
 * The service that each library is initialised for. Outside {@code dev.snap}, as every user's is.
 */
@org.jspecify.annotations.NullMarked
package libraries;
