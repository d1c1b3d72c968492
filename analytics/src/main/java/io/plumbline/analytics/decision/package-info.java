/** Which hires turned out well or badly, and what that does and does not say about the decisions.
 * False discovery among hires, and bounds on what only a known outcome of everyone could show. */
@NullMarked
package io.plumbline.analytics.decision;

import org.jspecify.annotations.NullMarked;
