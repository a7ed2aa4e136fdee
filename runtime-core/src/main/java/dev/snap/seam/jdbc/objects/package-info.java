/**
 * The objects of a database as a service holds them: while bootstrapping each call on one crosses
 * the membrane; when live it goes to a real object that is made on first use. Start with {@link
 * dev.snap.seam.jdbc.objects.DatabaseObject}.
 */
@NullMarked
package dev.snap.seam.jdbc.objects;

import org.jspecify.annotations.NullMarked;
