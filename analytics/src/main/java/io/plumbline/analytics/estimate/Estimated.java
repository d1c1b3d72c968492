package io.plumbline.analytics.estimate;

import com.fasterxml.jackson.annotation.JsonValue;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/** A figure the data could give. */
@JsonDeserialize(using = ValueDeserializer.None.class)
public record Estimated<T>(@JsonValue T value) implements Estimate<T> { }
