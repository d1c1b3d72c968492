package io.plumbline.analytics.estimate;

import java.util.function.Function;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A figure, or the reason why the data cannot give it. In JSON an estimated value is written as
 * itself and the sad case as {@code {"notEstimable":{"reason":"CONFOUNDED","message":"…"}}}.
 *
 * @param <T> the figure: a number or a record
 */
@JsonDeserialize(using = EstimateReader.class)
public sealed interface Estimate<T> permits Estimated, NotEstimable {

    static <T> Estimate<T> of(T value) {
        return new Estimated<>(value);
    }

    static <T> Estimate<T> not(Reason reason, String message) {
        return new NotEstimable<>(reason, message);
    }

    /** The same reason about another figure, or the figure made from this one. */
    default <U> Estimate<U> map(Function<? super T, ? extends U> figure) {
        return switch (this) {
            case Estimated<T>(T value) -> new Estimated<>(figure.apply(value));
            case NotEstimable<T>(Reason reason, String message) -> new NotEstimable<>(reason, message);
        };
    }

    /** The value; for callers who have established that there is one. */
    default T orThrow() {
        return switch (this) {
            case Estimated<T>(T value) -> value;
            case NotEstimable<T>(Reason reason, String message) -> throw new IllegalStateException(reason + ": " + message);
        };
    }
}
