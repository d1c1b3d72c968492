/** The side that decides: commands in, events out, and the relay that carries them to Kafka. */
@NullMarked
package io.plumbline.command;

import org.jspecify.annotations.NullMarked;
