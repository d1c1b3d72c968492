/** Figures computed in the background as of a watermark, kept, and served at once.
 * Answers what the newest finding is, and how far it lags behind. */
@NullMarked
package io.plumbline.query.findings;

import org.jspecify.annotations.NullMarked;
