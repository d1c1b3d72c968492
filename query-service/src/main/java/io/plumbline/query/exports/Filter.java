package io.plumbline.query.exports;

import io.plumbline.events.MalformedValueException;
import io.plumbline.events.RubricId;
import io.plumbline.events.RubricVersion;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which candidacies are looked at, and as of when. What is absent leaves nothing out.
 *
 * @param rubric only interviews held by this version
 * @param from candidacies opened on this day or later, in UTC
 * @param to candidacies opened on this day or earlier, in UTC
 * @param asOf what happened later is ignored
 */
record Filter(@Nullable String roleFamily, @Nullable String level, @Nullable String team, @Nullable RubricVersion rubric,
        @Nullable LocalDate from, @Nullable LocalDate to, @Nullable LocalDate asOf) {
    static final Filter NONE = new Filter(null, null, null, null, null, null, null);

    private static final String ROLE_FAMILY = "role-family";
    private static final String LEVEL = "level";
    private static final String TEAM = "team";
    private static final String RUBRIC = "rubric";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String AS_OF = "as-of";
    /** How they are called in an address. */
    static final Set<String> PARAMETERS = Set.of(ROLE_FAMILY, LEVEL, TEAM, RUBRIC, FROM, TO, AS_OF);

    private static final int LONGEST = 200;

    Filter {
        if (from != null && to != null && to.isBefore(from)) {
            throw new MalformedValueException(TO, "The period ends before it begins.");
        }
    }

    /**
     * Reads an address's parameters; an empty one is an absent one, others are not looked at.
     *
     * @throws MalformedValueException naming the parameter
     */
    static Filter of(Map<String, String> parameters) {
        return new Filter(text(parameters, ROLE_FAMILY), text(parameters, LEVEL), text(parameters, TEAM), rubric(parameters),
                date(parameters, FROM), date(parameters, TO), date(parameters, AS_OF));
    }

    /** As they stand in an address, not encoded; the same filter gives the same, in the same order. */
    Map<String, String> parameters() {
        Map<String, String> all = new LinkedHashMap<>();
        put(all, ROLE_FAMILY, roleFamily);
        put(all, LEVEL, level);
        put(all, TEAM, team);
        put(all, RUBRIC, rubric == null ? null : rubric.rubric().value() + "@" + rubric.version());
        put(all, FROM, from);
        put(all, TO, to);
        put(all, AS_OF, asOf);
        return all;
    }

    /** Whether every candidacy is looked at; the date is no part of it. */
    boolean everybody() {
        return roleFamily == null && level == null && team == null && rubric == null && from == null && to == null;
    }

    /** SQL over a row of {@code query.candidacy}; the rubric is left to whoever knows the interviews. */
    Condition onCandidacy(String alias) {
        return Condition.TRUE
                .and(alias + ".role_family = ?", roleFamily)
                .and(alias + ".level = ?", level)
                .and(alias + ".team = ?", team)
                .and("(" + alias + ".occurred_at at time zone 'UTC')::date >= ?", from)
                .and("(" + alias + ".occurred_at at time zone 'UTC')::date <= ?", to);
    }

    private static void put(Map<String, String> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, value.toString());
        }
    }

    private static @Nullable String text(Map<String, String> parameters, String name) {
        String given = parameters.getOrDefault(name, "");
        if (given.length() > LONGEST || given.indexOf('\0') >= 0) {
            throw new MalformedValueException(name, "At most " + LONGEST + " characters, none of them a NUL.");
        }
        return given.isEmpty() ? null : given;
    }

    private static @Nullable LocalDate date(Map<String, String> parameters, String name) {
        String given = text(parameters, name);
        try {
            return given == null ? null : LocalDate.parse(given);
        } catch (DateTimeException notADate) {
            throw new MalformedValueException(name, "A date such as 2026-10-31.");
        }
    }

    private static @Nullable RubricVersion rubric(Map<String, String> parameters) {
        String given = text(parameters, RUBRIC);
        if (given == null) {
            return null;
        }
        int at = given.lastIndexOf('@');
        if (at < 1 || !given.substring(at + 1).matches("[1-9]\\d{0,8}")) {
            throw new MalformedValueException(RUBRIC, "A rubric and its version, such as ai-engineer@3.");
        }
        return new RubricVersion(new RubricId(given.substring(0, at)), Integer.parseInt(given.substring(at + 1)));
    }
}
