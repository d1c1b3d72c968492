package io.plumbline.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Someone who can sign in to the demo.
 *
 * @param title what the role is called by people
 * @param interviewer the id of the interviewer who this is, if it is one
 */
public record Account(String username, String password, String role, String title, @Nullable String interviewer) {

    /**
     * One for each role; the passwords are random, and the folder's own for as long as it lives.
     *
     * @param interviewer who the interviewer among them is; absent if the history names nobody
     */
    public static List<Account> of(DataFolder folder, @Nullable String interviewer) throws IOException {
        var passwords = Files.createDirectories(folder.path().resolve("accounts"));
        var accounts = new ArrayList<Account>();
        for (var role : List.of("talent_lead", "data_analyst", "interviewer", "recruiting_operations", "administrator")) {
            var username = role.replace('_', '-');
            var title = Character.toUpperCase(role.charAt(0)) + role.substring(1).replace('_', ' ');
            accounts.add(new Account(username, Secrets.password(passwords.resolve(username)), role, title,
                    role.equals("interviewer") ? interviewer : null));
        }
        return accounts;
    }

    @Override
    public String toString() {
        return username;
    }
}
