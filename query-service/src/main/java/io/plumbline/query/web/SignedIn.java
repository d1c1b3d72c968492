package io.plumbline.query.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** After a sign-in: forgets the failed attempts and goes to the page that was wanted. */
final class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {
    private final SignInAttempts attempts;

    SignedIn(SignInAttempts attempts, RequestCache wanted) {
        this.attempts = attempts;
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        attempts.succeeded(SignInLimit.username(request), request.getRemoteAddr());
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
