/** Server-sent events: that there is something new, never what.
 * Answers a page that asks whether to load itself again. */
@NullMarked
package io.plumbline.query.live;

import org.jspecify.annotations.NullMarked;
