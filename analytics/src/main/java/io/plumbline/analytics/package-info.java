/** Pure statistics of hiring interviews: facts and settings in, findings out. */
@NullMarked
package io.plumbline.analytics;

import org.jspecify.annotations.NullMarked;
