/** Rates, each beside a limit measured in the same run. */
@NullMarked
package io.plumbline.benchmarks;

import org.jspecify.annotations.NullMarked;
