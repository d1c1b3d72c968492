/** Forms for those without another system.
 * Answers how an outcome gets in where no HR system sends it. */
@NullMarked
package io.plumbline.query.entry;

import org.jspecify.annotations.NullMarked;
