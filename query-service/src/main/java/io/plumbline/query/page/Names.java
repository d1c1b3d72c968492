package io.plumbline.query.page;

import io.plumbline.query.people.InterviewerNames;
import io.plumbline.query.web.Place;
import io.plumbline.query.web.Viewer;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What interviewers are called to whoever is looking. Names are opened for one page and kept nowhere. */
@Component
public final class Names {
    private final InterviewerNames names;
    private final Pseudonyms pseudonyms;

    Names(InterviewerNames names, Pseudonyms pseudonyms) {
        this.names = names;
        this.pseudonyms = pseudonyms;
    }

    /** @param interviewers those the page shows; who was forgotten, or gave no name, goes by a pseudonym */
    public Labels of(Viewer viewer, Collection<String> interviewers) {
        if (!viewer.may(Place.INTERVIEWER_NAMES)) {
            return pseudonyms;
        }
        Map<String, String> known = names.of(interviewers);
        return id -> known.getOrDefault(id, pseudonyms.of(id));
    }

    /** For programs: the source's own id, or a pseudonym for who may not see names. */
    public Labels ids(Viewer viewer) {
        return viewer.may(Place.INTERVIEWER_NAMES) ? id -> id : pseudonyms;
    }

    /** How addresses name an interviewer: it tells nothing of them, and who may not see names may have it. */
    public String code(String interviewer) {
        return pseudonyms.code(interviewer);
    }
}
