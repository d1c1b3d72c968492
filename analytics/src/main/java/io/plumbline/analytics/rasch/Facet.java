package io.plumbline.analytics.rasch;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What is measured. */
public enum Facet {
    @JsonProperty("candidate") CANDIDATE,
    @JsonProperty("interviewer") INTERVIEWER,
    @JsonProperty("competency") COMPETENCY
}
