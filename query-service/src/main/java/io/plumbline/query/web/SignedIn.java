package io.plumbline.query.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** After a sign-in: forgets the failed attempts and goes to the page that was wanted. */
final class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {
    /** When, as an attribute of the session. */
    static final String AT = "signedInAt";

    private final SignInAttempts attempts;
    private final Clock clock;

    SignedIn(SignInAttempts attempts, RequestCache wanted, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession().setAttribute(AT, clock.instant());
        attempts.succeeded(SignInLimit.username(request), request.getRemoteAddr());
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
