package io.plumbline.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

final class Lists {
    private Lists() {}

    /** A list that JSON left out is empty: absent and empty are the same in the contract. */
    static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
