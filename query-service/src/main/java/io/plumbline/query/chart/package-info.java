/** Findings as fluid, script-free SVG: x in percent, y in pixels. Pure.
 * Answers how a figure is drawn, so that its table says everything the picture says. */
@NullMarked
package io.plumbline.query.chart;

import org.jspecify.annotations.NullMarked;
