package io.plumbline.command.importing.greenhouse;

import io.plumbline.command.importing.Keys;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A step of a job's interview plan: what is rated there has one rubric. Greenhouse's id of it belongs to one job. */
record Step(@Nullable String id, @Nullable String name) {
    private static final String UNNAMED = "unnamed";

    static Step of(JsonNode staged) {
        Fields fields = Fields.of(staged);
        return new Step(fields.id("id"), fields.text("name"));
    }

    /** Names it within its job. */
    String key() {
        return id != null ? id : Keys.of(name == null ? UNNAMED : Job.simple(name));
    }

    String title() {
        return name == null ? UNNAMED : name;
    }

    /** By id or by name: a plan that was edited has new ids for what it calls the same. */
    boolean is(Step other) {
        return (id != null && id.equals(other.id))
                || (name != null && other.name != null && Job.simple(name).equals(Job.simple(other.name)));
    }
}
