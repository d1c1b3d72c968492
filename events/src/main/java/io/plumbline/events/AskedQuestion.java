package io.plumbline.events;

import org.jspecify.annotations.Nullable;

/**
 * A question that was asked, as the rubric knew it then.
 *
 * @param kind e.g. {@code scenario}, {@code experience}, {@code algorithm_puzzle}
 * @param offTarget whether the rubric calls that kind off target for its role
 */
public record AskedQuestion(String question, String kind, boolean offTarget, @Nullable String competency) {}
