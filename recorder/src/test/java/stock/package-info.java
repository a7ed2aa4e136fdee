/**
 * A user's service whose state tests read from heap dumps. Outside {@code dev.snap}, as every
 * user's is.
 */
package stock;
