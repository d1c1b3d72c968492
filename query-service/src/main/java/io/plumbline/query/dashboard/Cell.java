package io.plumbline.query.dashboard;

import io.plumbline.query.floor.Floor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** How all stand, with what the floor counts together in one cell at the end. */
    static List<Cell> parts(Floor floor, Map<Standing, Long> counts) {
        Floor.Pool<Standing> pool = floor.pool(counts);
        List<Cell> cells = new ArrayList<>();
        for (Standing each : Standing.values()) {
            if (!pool.hides(each)) {
                cells.add(new Cell(List.of(each), counts.getOrDefault(each, 0L)));
            }
        }
        if (!pool.parts().isEmpty() && !floor.under(pool.together())) {
            cells.add(new Cell(pool.parts().stream().sorted().toList(), pool.together()));
        }
        return cells;
    }

    boolean pooled() {
        return standings.size() > 1;
    }
}
