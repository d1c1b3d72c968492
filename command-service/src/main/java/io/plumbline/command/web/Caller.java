package io.plumbline.command.web;

import io.plumbline.command.Labels;
import io.plumbline.events.InterviewerId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Whose token it is.
 *
 * @param name the user, or {@code cli}; kept with the events
 * @param interviewer who they are as an interviewer, if they are one
 */
public record Caller(String name, Set<Role> roles, @Nullable InterviewerId interviewer) {
    /** Roles that record what interviewers say on their behalf, for example from paper or another system. */
    private static final Set<Role> SPEAK_FOR_OTHERS = Set.of(Role.RECRUITING_OPERATIONS, Role.ADMINISTRATOR);

    static Caller of(Jwt token) {
        List<String> words = token.getClaimAsStringList("roles");
        Set<Role> roles = words == null
                ? Set.of()
                : Stream.of(Role.values()).filter(role -> words.contains(role.word())).collect(Collectors.toSet());
        String self = token.getClaimAsString("interviewer");
        String name = token.getSubject() == null ? "unknown" : token.getSubject();
        return new Caller(name, roles, self == null ? null : new InterviewerId(self));
    }

    /** The name where it is an id; a name that reads like a person's stays out of events' payloads. */
    public @Nullable String key() {
        return name.matches(Labels.KEY) ? name : null;
    }

    /** Interviewers speak for themselves alone. */
    public void refuseUnlessSpeaksFor(InterviewerId other) {
        if (!other.equals(interviewer) && roles.stream().noneMatch(SPEAK_FOR_OTHERS::contains)) {
            throw new NotAllowed("NOT_YOURS", "this token may not speak for " + other);
        }
    }
}
