package io.plumbline.query.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns a sign-in away before its password is looked at, when there were too many. */
final class SignInLimit extends OncePerRequestFilter {
    private static final int LONGEST_NAME = 200;

    private final SignInAttempts attempts;

    SignInLimit(SignInAttempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !("POST".equals(request.getMethod()) && "/sign-in".equals(request.getServletPath()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = attempts.waiting(username(request), request.getRemoteAddr());
        if (wait.isPresent()) {
            response.sendRedirect("/sign-in?wait=" + Math.max(1, wait.get().plusSeconds(59).toMinutes()));
        } else {
            chain.doFilter(request, response);
        }
    }

    static String username(HttpServletRequest request) {
        String given = Optional.ofNullable(request.getParameter("username")).orElse("");
        return given.substring(0, Math.min(LONGEST_NAME, given.length())).replace("\0", "");
    }
}
