/**
 * How fast is each path, beside the fastest that the same disk, table or broker allows?
 * Every program measures its limit in the same run, so that a slow machine slows both.
 */
@NullMarked
package io.plumbline.benchmarks;

import org.jspecify.annotations.NullMarked;
