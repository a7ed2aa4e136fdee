package dev.snap.membrane.carried;

/**
 * A bootstrap on its way across a membrane: which code, and what it carries as bytes.
 *
 * @param code the class of the bootstrap, or for a lambda the method that holds its body, as users
 *     know it
 * @param bytes everything needed to make the same bootstrap in the new membrane's class loader
 */
@SuppressWarnings("ArrayRecordComponent")
public record CarriedBootstrap(String code, byte[] bytes) {}
