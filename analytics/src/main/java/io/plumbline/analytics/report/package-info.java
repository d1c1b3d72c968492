/** The whole analysis of one history, and its JSON.
 * Same facts and settings, same bytes. */
@NullMarked
package io.plumbline.analytics.report;

import org.jspecify.annotations.NullMarked;
