/** Bootstraps that use the network and keep what they used. */
@org.jspecify.annotations.NullMarked
package online;
