package io.plumbline.query.users;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When nobody can sign in, whoever reads the log becomes the administrator: a link that works once. */
@Component
class FirstStart {
    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);

    private final Users users;
    private final Invitations invitations;
    private final String publicUrl;

    FirstStart(Users users, Invitations invitations, @Value("${plumbline.public-url:}") String publicUrl) {
        this.users = users;
        this.invitations = invitations;
        this.publicUrl = publicUrl;
    }

    @EventListener
    void listening(WebServerInitializedEvent event) {
        if (users.any()) {
            return;
        }
        String base = publicUrl.isEmpty() ? "http://localhost:" + event.getWebServer().getPort() : publicUrl.replaceAll("/+$", "");
        LOG.warn("Nobody has an account yet. Whoever opens this link first becomes the administrator; it works once, for {} hours: {}",
                Invitations.VALID.toHours(), base + invitations.invite(null).path());
    }
}
