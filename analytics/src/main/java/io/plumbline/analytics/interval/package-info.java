/**
 * Intervals of proportions and corrections for many comparisons, shared by the methods.
 * They take counts, never rates.
 */
@NullMarked
package io.plumbline.analytics.interval;

import org.jspecify.annotations.NullMarked;
