package io.plumbline.command.importing.csv;

import io.plumbline.command.importing.Keys;
import io.plumbline.command.importing.Rubrics;
import io.plumbline.events.RubricId;

/** A role family and a level within it: the CSV files have no rubrics, so each gets one. */
record RoleLevel(String roleFamily, String level) {
    Rubrics.Wanted rubric() {
        return new Rubrics.Wanted(new RubricId(Keys.of(roleFamily, level)), roleFamily + ", " + level, roleFamily, level);
    }

    static RoleLevel of(Rubrics.Wanted rubric) {
        return new RoleLevel(rubric.roleFamily(), rubric.level());
    }
}
