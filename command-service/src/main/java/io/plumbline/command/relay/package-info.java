/**
 * How events get from the store to Kafka: in order, at least once, none passed over.
 * Answers how far that has come, and what keeps it from going on.
 */
@NullMarked
package io.plumbline.command.relay;

import org.jspecify.annotations.NullMarked;
