package io.plumbline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a house of cardboard: the real script, with a JDK and a Maven that only say what they were asked. */
class LauncherTest {

    private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path house;

    private record Ran(int exitCode, String said) {}

    @BeforeEach
    void build() throws IOException {
        Files.copy(REPOSITORY.resolve("plumbline"), house.resolve("plumbline"));
        Files.copy(REPOSITORY.resolve("pom.xml"), house.resolve("pom.xml"));
        Files.createDirectories(house.resolve("docs/cli"));
        Files.writeString(house.resolve("docs/cli/plumbline.txt"), "the help\n");
        Files.writeString(house.resolve("docs/cli/demo.txt"), "the demo's help\n");
        Files.createDirectories(house.resolve("standalone/src/main"));
        Files.writeString(house.resolve("standalone/pom.xml"), "");
        Files.createDirectories(house.resolve("home"));
        for (var tool : new String[] {"bash", "env", "dirname", "readlink", "sed", "find", "cat", "mkdir", "mktemp", "cp", "mv",
            "rm", "sleep", "grep", "awk", "head", "tail", "flock", "touch", "echo"}) {
            Files.createDirectories(house.resolve("bin"));
            Files.createSymbolicLink(house.resolve("bin/" + tool), which(tool));
        }
    }

    /** JUnit warns of every link out of the folder that it finds when it cleans up. */
    @AfterEach
    void takeTheToolsAway() throws IOException {
        try (var tools = Files.list(house.resolve("bin"))) {
            for (var tool : tools.toList()) {
                Files.delete(tool);
            }
        }
    }

    @Test
    void helpNeedsNeitherJdkNorBuild() throws Exception {
        assertThat(run("--help")).isEqualTo(new Ran(0, "the help\n"));
        assertThat(run()).isEqualTo(new Ran(0, "the help\n"));
        assertThat(run("demo", "--help")).isEqualTo(new Ran(0, "the demo's help\n"));
        assertThat(run("--version").said()).matches("plumbline \\d+\\.\\d+\\.\\d+.*\n");
    }

    @Test
    void aMissingJdkIsNamedWithWhereItLookedAndHowToGetOne() throws Exception {
        jdk("17.0.15");
        var ran = run("analyze", "folder");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.said()).contains("needs JDK 25", "too old: JDK 17 in " + house.resolve("jvm/jdk"),
                "apt-get install openjdk-25-jdk", "JAVA_HOME");
    }

    @Test
    void aMissingMavenIsNamedWithHowToGetIt() throws Exception {
        jdk("25.0.3");
        var ran = run("analyze", "folder");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.said()).contains("Maven 3.8 or newer", "apt-get install maven");
    }

    @Test
    void buildsOnceAndAgainOnlyWhenASourceChangesOrGoes() throws Exception {
        jdk("25.0.3");
        maven("echo built >>'" + house + "/builds'; mkdir -p '" + house + "/standalone/target/classes';"
                + "echo lib.jar >'" + house + "/standalone/target/launcher-classpath'");
        var source = Files.writeString(house.resolve("standalone/src/main/Some.java"), "");
        age(source, house.resolve("standalone/src/main"), house.resolve("pom.xml"), house.resolve("standalone/pom.xml"));

        var ran = run("analyze", "folder", "--out", "a b.json");
        assertThat(ran.exitCode()).isZero();
        assertThat(ran.said()).contains("Built in").contains(
                "-cp " + house + "/standalone/target/classes:lib.jar io.plumbline.standalone.cli.PlumblineCommand"
                        + " analyze folder --out a b.json");
        assertThat(run("analyze", "folder").said()).doesNotContain("Built in");
        assertThat(house.resolve("builds")).hasContent("built");

        Files.writeString(source, "changed");
        assertThat(run("analyze", "folder").said()).contains("Built in");
        age(house.resolve("standalone/src/main"), source);
        assertThat(run("analyze", "folder").said()).doesNotContain("Built in");
        Files.delete(source);
        assertThat(run("analyze", "folder").said()).contains("Built in");
    }

    @Test
    void aBuildThatFailsShowsTheCauseAndThePlaceOfTheLog() throws Exception {
        jdk("25.0.3");
        maven("echo '[ERROR] Some.java:[3,1] cannot find symbol'; exit 1");
        var ran = run("demo");
        assertThat(ran.exitCode()).isEqualTo(1);
        assertThat(ran.said()).contains("could not be built", "cannot find symbol",
                "The whole log: " + house + "/target/launcher/standalone-build.log");
        assertThat(run("demo").exitCode()).as("tried again, not taken for built").isEqualTo(1);
    }

    @Test
    void testsEndWithMavensExitCodeAndNameAMissingBrowser() throws Exception {
        jdk("25.0.3");
        maven("echo \"maven $*\"; exit 3");
        var ran = run("test", "-pl", "events");
        assertThat(ran).isEqualTo(new Ran(3,
                "Chromium is missing: the tests of pages will fail. Install it with: ./plumbline test --install-browser\n"
                        + "maven -B verify -pl events\n"));
    }

    private Ran run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(house.resolve("plumbline").toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).directory(house.resolve("home").toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", house.resolve("bin").toString(), "HOME", house.resolve("home").toString(),
                "PLUMBLINE_JVM_FOLDERS", house.resolve("jvm").toString()));
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ran(process.exitValue(), said);
    }

    private void jdk(String version) throws IOException {
        Files.createDirectories(house.resolve("jvm/jdk/bin"));
        Files.writeString(house.resolve("jvm/jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
        executable(house.resolve("jvm/jdk/bin/javac"), "exit 0");
        executable(house.resolve("jvm/jdk/bin/java"), "echo \"java $*\"");
    }

    private void maven(String does) throws IOException {
        executable(house.resolve("bin/mvn"), does);
    }

    private static void executable(Path file, String does) throws IOException {
        Files.writeString(file, "#!/bin/bash\n" + does + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void age(Path... files) throws IOException {
        for (var file : files) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
        }
    }

    private static Path which(String tool) {
        return Stream.of("/bin", "/usr/bin").map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable).findFirst().orElseThrow();
    }
}
