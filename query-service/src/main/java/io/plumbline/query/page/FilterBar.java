package io.plumbline.query.page;

import io.plumbline.query.filter.Dimension;
import io.plumbline.query.filter.Slice;
import io.plumbline.query.findings.Finding;
import io.plumbline.query.findings.Offered;
import java.util.List;

/**
 * What is shown, and what else could be. One choice of one dimension: two together could be told apart from a third.
 *
 * @param action the page the choice is sent to
 * @param chosen as the address carries it
 * @param sentence what is shown, for a phone and for paper
 */
public record FilterBar(String action, String chosen, String sentence, List<Group> groups) {
    /** The slices of a dimension. */
    public record Group(String title, List<Option> options) {}

    /** @param open whether it may be chosen */
    public record Option(String value, String title, boolean chosen, boolean open) {}

    static FilterBar of(String action, Slice slice, Finding.Computed whole) {
        return new FilterBar(action, slice.text(), "Shown: " + slice.words(), Slice.dimensions().stream()
                .map(dimension -> group(dimension, slice, whole.offered())).filter(group -> !group.options().isEmpty()).toList());
    }

    private static Group group(Dimension dimension, Slice chosen, List<Offered> offered) {
        return new Group(dimension.title(), offered.stream().filter(each -> each.slice().dimension() == dimension)
                .map(each -> new Option(each.slice().text(), title(each), each.slice().equals(chosen), each.open())).toList());
    }

    private static String title(Offered each) {
        return each.slice().value().replace('_', ' ') + (each.open() ? "" : ": too few, or held back");
    }
}
