package io.plumbline.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The accounts this installation is given ({@code plumbline.accounts[0].username} and so on). They are made at the start
 * and follow what is given; accounts no longer given stay.
 */
@ConfigurationProperties("plumbline")
record AccountSettings(@DefaultValue List<Given> accounts) {
    /**
     * @param password a hash with its algorithm before it ({@code {bcrypt}…}), or {@code {noop}} and the password itself,
     *     which is hashed before it is stored
     * @param role a word such as {@code talent_lead}
     * @param interviewer id of the interviewer who this is, where it is one
     */
    record Given(String username, String password, String role, @Nullable String interviewer) {}
}
