/** Published data sets with the answers of reference implementations, for tests.
 * Their folders name paper and program. */
@NullMarked
package io.plumbline.analytics.oracle;

import org.jspecify.annotations.NullMarked;
