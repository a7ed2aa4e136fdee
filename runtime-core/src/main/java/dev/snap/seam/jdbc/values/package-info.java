/**
 * What crosses between a service and its databases: values, failures and the numbers of objects, as
 * bytes. Start with {@link dev.snap.seam.jdbc.values.SqlValues}.
 */
@NullMarked
package dev.snap.seam.jdbc.values;

import org.jspecify.annotations.NullMarked;
