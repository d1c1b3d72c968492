@NullMarked
package io.plumbline.simulation.greenhouse;

import org.jspecify.annotations.NullMarked;
