package io.plumbline.standalone;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.plumbline.embedded.Login;
import io.plumbline.embedded.Logins;

/** What each service is told about the parts around it. The rest stands in the service's own settings file. */
record StackSettings(Logins logins, String bootstrapServers, Secrets secrets, List<Account> accounts) {

    Map<String, String> command(int port) {
        return shared(logins.command(), port);
    }

    /** @param commandPort where the command service listens */
    Map<String, String> query(int port, int commandPort) {
        var settings = shared(logins.query(), port);
        settings.put("plumbline.command-url", "http://127.0.0.1:" + commandPort + "/");
        // There is one instance, so after a crash it need not wait until its group misses the one before it.
        settings.put("plumbline.feed.instance", "standalone");
        for (int i = 0; i < accounts.size(); i++) {
            var account = "plumbline.accounts[" + i + "].";
            settings.put(account + "username", accounts.get(i).username());
            settings.put(account + "password", "{noop}" + accounts.get(i).password());
            settings.put(account + "role", accounts.get(i).role());
            if (accounts.get(i).interviewer() != null) {
                settings.put(account + "interviewer", accounts.get(i).interviewer());
            }
        }
        return settings;
    }

    private Map<String, String> shared(Login own, int port) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("server.address", "127.0.0.1");
        settings.put("server.port", Integer.toString(port));
        settings.put("spring.datasource.url", own.url());
        settings.put("spring.datasource.username", own.username());
        settings.put("spring.datasource.password", own.password());
        settings.put("plumbline.keys.datasource.url", logins.keys().url());
        settings.put("plumbline.keys.datasource.username", logins.keys().username());
        settings.put("plumbline.keys.datasource.password", logins.keys().password());
        settings.put("plumbline.kafka.bootstrap-servers", bootstrapServers);
        settings.put("plumbline.token-secret", secrets.tokenSecret());
        return settings;
    }

    @Override
    public String toString() {
        return "settings for " + bootstrapServers;
    }
}
