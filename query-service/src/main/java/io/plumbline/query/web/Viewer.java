package io.plumbline.query.web;

import io.plumbline.events.Word;
import java.util.Arrays;
import java.util.Comparator;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;

/**
 * Who is looking.
 *
 * @param role of several in a token, the one that sees most
 */
public record Viewer(String username, Role role) {
    /** The signed-in user, of a session or of a token. */
    public static Viewer of(Authentication authentication) {
        Role role = authentication.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(each -> Arrays.stream(Role.values()).anyMatch(one -> one.word().equals(each)))
                .map(each -> Word.parse(Role.class, "role", each))
                .max(Comparator.comparing(Viewer::sees))
                .orElseThrow(() -> new IllegalStateException("nobody without a role comes here"));
        return new Viewer(authentication.getName(), role);
    }

    private static long sees(Role role) {
        return Arrays.stream(Place.values()).filter(place -> place.allows(role)).count();
    }

    public boolean may(Place place) {
        return place.allows(role);
    }
}
