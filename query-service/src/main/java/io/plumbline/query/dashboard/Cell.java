package io.plumbline.query.dashboard;

import java.util.List;

/**
 * How many candidacies stand one way.
 *
 * @param standings one, or several that are counted together because one of them alone is under the floor
 * @param count 0, or at least the floor
 */
public record Cell(List<Standing> standings, long count) {
    public Cell {
        standings = List.copyOf(standings);
    }

    boolean pooled() {
        return standings.size() > 1;
    }
}
