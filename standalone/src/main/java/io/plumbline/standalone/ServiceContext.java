package io.plumbline.standalone;

import java.util.Map;

import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** One service as a Spring context of its own, on loopback, with settings that outrank its own file. */
final class ServiceContext implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private ServiceContext(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static ServiceContext start(SpringApplicationBuilder application, Map<String, String> settings) {
        var arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new ServiceContext(application
                .bannerMode(Banner.Mode.OFF)
                // The stack stops its parts in order; each context stopping by itself would race.
                .registerShutdownHook(false)
                .run(arguments));
    }

    int port() {
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            return web.getWebServer().getPort();
        }
        throw new IllegalStateException("the service has no web server");
    }

    @Override
    public void close() {
        context.close();
    }
}
