/** Whether scorecards are independent judgements: whether late ones, or those written with others' in view, are
 * pulled to the panel, and whether the first opinion anchors the rest. */
@NullMarked
package io.plumbline.analytics.independence;

import org.jspecify.annotations.NullMarked;
