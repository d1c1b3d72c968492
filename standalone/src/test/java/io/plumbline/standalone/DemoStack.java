package io.plumbline.standalone;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.util.FileSystemUtils;

/** Gives a test the one demo, with its figures computed, that all tests of pages look at; it ends with the last of them. */
final class DemoStack implements ParameterResolver {

    private static final int CANDIDATES = 600;

    private record Running(Path folder, Demo demo, PlumblineProcess process) implements AutoCloseable {

        static Running start() {
            try {
                var folder = Files.createTempDirectory("plumbline-pages");
                var demo = Demo.in(folder, CANDIDATES);
                return new Running(folder, demo, demo.start());
            } catch (Exception failure) {
                throw new IllegalStateException("the demo did not start", failure);
            }
        }

        @Override
        public void close() throws Exception {
            process.stop();
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Demo.class;
    }

    @Override
    public Demo resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(DemoStack.class))
                .computeIfAbsent(Running.class, key -> Running.start(), Running.class).demo();
    }
}
