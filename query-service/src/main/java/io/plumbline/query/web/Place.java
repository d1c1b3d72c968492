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
import org.springframework.http.HttpMethod;

/** The table of who may see what and do what; whatever is not in it, nobody may. */
public enum Place {
    /** For everybody; {@link #OVERVIEW_FIGURES} says who finds figures on it. */
    HOME("/", Role.values()),
    /** Figures on the home page; no address of its own. */
    OVERVIEW_FIGURES(null, TALENT_LEAD, DATA_ANALYST, ADMINISTRATOR),
    /** Names of interviewers beside figures; no address of its own. Others see pseudonyms. */
    INTERVIEWER_NAMES(null, TALENT_LEAD, ADMINISTRATOR),
    OVERVIEW_API("/api/findings/overview", TALENT_LEAD, DATA_ANALYST, ADMINISTRATOR),
    /** Severity and votes of all interviewers. */
    INTERVIEWERS(HttpMethod.GET, "/interviewers", TALENT_LEAD, DATA_ANALYST, ADMINISTRATOR),
    /** One interviewer's figures; who may not see names finds a pseudonym. */
    INTERVIEWER_PAGE(HttpMethod.GET, "/interviewers/*", TALENT_LEAD, DATA_ANALYST, ADMINISTRATOR),
    /** Hands an interviewer their calibration card. */
    DELIVER_CARD(HttpMethod.POST, "/interviewers/*/card", TALENT_LEAD, ADMINISTRATOR),
    DECISIONS(HttpMethod.GET, "/decisions", TALENT_LEAD, DATA_ANALYST, ADMINISTRATOR),
    /** Pictures and numbers of the pages' figures. */
    FIGURES(HttpMethod.GET, "/figures/**", TALENT_LEAD, DATA_ANALYST, ADMINISTRATOR),
    /** How complete and how fresh everything is; no figure about anybody. */
    DATA_HEALTH(HttpMethod.GET, "/data-health", TALENT_LEAD, DATA_ANALYST, RECRUITING_OPERATIONS, ADMINISTRATOR),
    /** The interviewer's own calibration card, and nobody else's. */
    MY_CARD(HttpMethod.GET, "/me", INTERVIEWER),
    OPEN_CARD(HttpMethod.POST, "/me/cards/*/open", INTERVIEWER),
    ANSWER_CARD(HttpMethod.POST, "/me/cards/*/answer", INTERVIEWER),
    OUTCOME_FORM(HttpMethod.GET, "/outcomes", TALENT_LEAD, RECRUITING_OPERATIONS, ADMINISTRATOR),
    ENTER_OUTCOME(HttpMethod.POST, "/outcomes", TALENT_LEAD, RECRUITING_OPERATIONS, ADMINISTRATOR),
    METHODS(HttpMethod.GET, "/methods", Role.values()),
    METHOD(HttpMethod.GET, "/methods/*", Role.values()),
    /** That there is something new, never what. */
    LIVE(HttpMethod.GET, "/live", Role.values()),
    STATUS_API("/api/status", TALENT_LEAD, DATA_ANALYST, RECRUITING_OPERATIONS, ADMINISTRATOR),
    /** Rows under pseudonyms, for a warehouse. Who may not see a figure under the floor may not take the rows it is of. */
    EXPORTS("/exports/**", DATA_ANALYST, ADMINISTRATOR),
    ADMINISTRATION_API("/api/admin/**", ADMINISTRATOR);

    private final @Nullable HttpMethod method;
    private final @Nullable String pattern;
    private final Set<Role> roles;

    Place(@Nullable String pattern, Role... roles) {
        this(null, pattern, roles);
    }

    Place(@Nullable HttpMethod method, @Nullable String pattern, Role... roles) {
        this.method = method;
        this.pattern = pattern;
        this.roles = EnumSet.copyOf(Arrays.asList(roles));
    }

    public boolean allows(Role role) {
        return roles.contains(role);
    }

    /** Absent for any. */
    @Nullable HttpMethod method() {
        return method;
    }

    @Nullable String pattern() {
        return pattern;
    }

    String[] authorities() {
        return roles.stream().map(Role::word).toArray(String[]::new);
    }
}
