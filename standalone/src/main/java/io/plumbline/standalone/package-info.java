/** One JVM with everything in it, and the command line. */
@NullMarked
package io.plumbline.standalone;

import org.jspecify.annotations.NullMarked;
