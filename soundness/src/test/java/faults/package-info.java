/**
 * Bootstraps of users that go wrong, each in its own way. Outside {@code dev.snap}, as every user's
 * is.
 */
@org.jspecify.annotations.NullMarked
package faults;
