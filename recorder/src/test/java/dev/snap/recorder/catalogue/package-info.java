/**
 * The fifty surfaces as data, with the tests that show what becomes of each. Start with {@link
 * dev.snap.recorder.catalogue.CatalogueTest}.
 */
@NullMarked
package dev.snap.recorder.catalogue;

import org.jspecify.annotations.NullMarked;
