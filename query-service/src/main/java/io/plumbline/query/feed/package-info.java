/**
 * How events come from Kafka into PostgreSQL, each taking effect once: positions, parking, rebuilding.
 * Answers what is projected: the {@link io.plumbline.query.feed.Watermark}, what is parked, and whether a stream has arrived.
 */
@NullMarked
package io.plumbline.query.feed;

import org.jspecify.annotations.NullMarked;
