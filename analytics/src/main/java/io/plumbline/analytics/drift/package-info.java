/** Whether an interviewer's severity changed over time: at once or gradually, when, and whether a training
 * or a calibration card had anything to do with it. */
@NullMarked
package io.plumbline.analytics.drift;

import org.jspecify.annotations.NullMarked;
