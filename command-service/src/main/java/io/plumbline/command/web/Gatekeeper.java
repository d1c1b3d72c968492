package io.plumbline.command.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Objects;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Holds requests to the table of permissions, by the very pattern that Spring matched: no second matcher can disagree.
 * It runs after 404 and 405 and before the body is read, and refuses what the table does not know.
 */
final class Gatekeeper implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String pattern = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        var token = (JwtAuthenticationToken) Objects.requireNonNull(request.getUserPrincipal());
        var roles = Caller.of(token.getToken()).roles();
        boolean allowed = Permissions.find(request.getMethod(), pattern)
                .map(permission -> !Collections.disjoint(permission.roles(), roles))
                .orElse(false);
        if (!allowed) {
            throw new NotAllowed("NOT_ALLOWED", "this token's roles do not allow it");
        }
        return true;
    }
}
