package io.plumbline.query.web;

import static io.plumbline.query.web.Role.ADMINISTRATOR;
import static io.plumbline.query.web.Role.DATA_ANALYST;
import static io.plumbline.query.web.Role.INTERVIEWER;
import static io.plumbline.query.web.Role.RECRUITING_OPERATIONS;
import static io.plumbline.query.web.Role.TALENT_LEAD;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of who may see what; whatever is not in it, nobody may. */
public enum Place {
    /** For everybody; {@link #OVERVIEW_FIGURES} says who finds figures on it. */
    HOME("/", Role.values()),
    /** Figures on the home page; no address of its own. */
    OVERVIEW_FIGURES(null, TALENT_LEAD, DATA_ANALYST, ADMINISTRATOR),
    /** Names of interviewers beside figures; no address of its own. Others see pseudonyms. */
    INTERVIEWER_NAMES(null, TALENT_LEAD, ADMINISTRATOR),
    OVERVIEW_API("/api/findings/overview", TALENT_LEAD, DATA_ANALYST, ADMINISTRATOR),
    STATUS_API("/api/status", TALENT_LEAD, DATA_ANALYST, RECRUITING_OPERATIONS, ADMINISTRATOR),
    /** Rows under pseudonyms, for a warehouse. Who may not see a figure under the floor may not take the rows it is of. */
    EXPORTS("/exports/**", DATA_ANALYST, ADMINISTRATOR),
    ADMINISTRATION_API("/api/admin/**", ADMINISTRATOR);

    private final @Nullable String pattern;
    private final Set<Role> roles;

    Place(@Nullable String pattern, Role... roles) {
        this.pattern = pattern;
        this.roles = EnumSet.copyOf(Arrays.asList(roles));
    }

    public boolean allows(Role role) {
        return roles.contains(role);
    }

    @Nullable String pattern() {
        return pattern;
    }

    String[] authorities() {
        return roles.stream().map(Role::word).toArray(String[]::new);
    }
}
