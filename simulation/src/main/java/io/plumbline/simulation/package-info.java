/** Hiring histories with a known truth. */
@NullMarked
package io.plumbline.simulation;

import org.jspecify.annotations.NullMarked;
