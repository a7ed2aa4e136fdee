/**
 * Marshals a bootstrap from the class loader of the service that imports to the class loader of the
 * new service. Start with {@link dev.snap.membrane.carried.CarriedBootstrapWriter}.
 */
@NullMarked
package dev.snap.membrane.carried;

import org.jspecify.annotations.NullMarked;
