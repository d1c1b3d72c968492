/** The contract: every event of a hiring story, its wire name, its version and its JSON. */
@NullMarked
package io.plumbline.events;

import org.jspecify.annotations.NullMarked;
