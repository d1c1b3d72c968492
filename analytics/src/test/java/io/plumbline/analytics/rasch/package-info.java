/** Rasch measures against published and simulated truth. */
@NullMarked
package io.plumbline.analytics.rasch;

import org.jspecify.annotations.NullMarked;
