package io.plumbline.query.page;

import io.plumbline.analytics.estimate.Estimate;
import io.plumbline.analytics.estimate.Estimated;
import io.plumbline.analytics.estimate.NotEstimable;
import java.util.Optional;
import java.util.function.Function;

/** Reads what is there of an estimate, or why it is not. */
public final class Readings {
    private Readings() {}

    public static <T> Optional<T> value(Estimate<T> estimate) {
        return switch (estimate) {
            case Estimated<T>(T value) -> Optional.of(value);
            case NotEstimable<T> _ -> Optional.empty();
        };
    }

    /** The value in words, or the reason. */
    public static <T> String words(Estimate<T> estimate, Function<? super T, String> words) {
        return switch (estimate) {
            case Estimated<T>(T value) -> words.apply(value);
            case NotEstimable<T> why -> why.message();
        };
    }
}
