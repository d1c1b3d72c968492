package io.plumbline.command.web;

import io.plumbline.command.CommandId;
import io.plumbline.events.MalformedValueException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

final class AttemptResolver implements HandlerMethodArgumentResolver {
    static final String HEADER = "Idempotency-Key";

    private final Clock clock;

    AttemptResolver(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Attempt.class;
    }

    @Override
    public Attempt resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var token = (JwtAuthenticationToken) Objects.requireNonNull(request.getUserPrincipal());
        // Milliseconds: what a person or a client can tell apart, and short in JSON.
        return new Attempt(
                commandId(request.getHeader(HEADER)),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Caller.of(token.getToken()));
    }

    private static CommandId commandId(@Nullable String header) {
        if (header == null) {
            return CommandId.random();
        }
        try {
            return new CommandId(header);
        } catch (MalformedValueException e) {
            throw new MalformedValueException(HEADER, e.getMessage());
        }
    }
}
