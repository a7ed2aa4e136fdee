/** Bootstraps that reach the operating system where no surface stands, and some that do not. */
@org.jspecify.annotations.NullMarked
package uncovered;
