/** The methods of validity against published answers. */
@NullMarked
package io.plumbline.analytics.validity;

import org.jspecify.annotations.NullMarked;
