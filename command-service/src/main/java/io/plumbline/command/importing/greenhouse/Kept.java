package io.plumbline.command.importing.greenhouse;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is kept of a record: the fields that are needed, and beside them the texts that must be sealed before they rest.
 *
 * @param application what candidacy it is about
 * @param person the candidate or interviewer it is about
 * @param content everything else, and later the sealed texts
 */
record Kept(@Nullable String id, @Nullable String application, @Nullable String person, ObjectNode content, List<Secret> secrets) {
    static final String SEALED = "sealed";
    static final String CHARACTERS = "characters";

    /**
     * A text about people.
     *
     * @param holder of the fields {@value #SEALED} and {@value #CHARACTERS}
     * @param owners streams of everyone it is about
     */
    record Secret(ObjectNode holder, String text, List<String> owners) {}

    static Kept of(@Nullable String id, @Nullable String application, @Nullable String person, ObjectNode content) {
        return new Kept(id, application, person, content, new ArrayList<>());
    }

    void seal(ObjectNode holder, @Nullable String text, List<String> owners) {
        if (text != null) {
            holder.put(CHARACTERS, text.length());
            secrets.add(new Secret(holder, text, owners));
        }
    }
}
