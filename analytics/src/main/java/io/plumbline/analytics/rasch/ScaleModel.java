package io.plumbline.analytics.rasch;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the steps between neighbouring categories are the same for every competency. */
public enum ScaleModel {
    /** One set of thresholds for all competencies (Andrich 1978). */
    @JsonProperty("rating_scale") RATING_SCALE,
    /** A set of thresholds for each competency (Masters 1982). */
    @JsonProperty("partial_credit") PARTIAL_CREDIT
}
