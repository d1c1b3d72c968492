/** Reliability against published tables and lme4. */
@NullMarked
package io.plumbline.analytics.reliability;

import org.jspecify.annotations.NullMarked;
