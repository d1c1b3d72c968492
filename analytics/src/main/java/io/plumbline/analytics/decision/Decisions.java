package io.plumbline.analytics.decision;

import io.plumbline.analytics.estimate.Estimate;

/** What the outcomes of hires say about the decisions, and what they cannot say. */
public record Decisions(Estimate<FalseDiscovery> falseDiscovery, Bounds bounds, NotKnown notKnown) { }
