/** The side that answers: Kafka to projections to findings to pages. */
@NullMarked
package io.plumbline.query;

import org.jspecify.annotations.NullMarked;
