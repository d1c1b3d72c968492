package io.plumbline.standalone;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.plumbline.events.EventTypes;

/** The house's boundaries, as the design draws them: a crossing breaks the build. Known violations: none. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.plumbline");

    @ParameterizedTest
    @CsvSource({
        "events,",
        "privacy,",
        "analytics,",
        "embedded,",
        "simulation, events",
        "command, events privacy",
        "query, events privacy analytics",
    })
    void aModuleKnowsOnlyThoseItIsBuiltOn(String module, String allowed) {
        var own = Set.of((allowed == null ? module : module + " " + allowed).split(" "));
        noClasses().that().resideInAPackage("io.plumbline." + module + "..")
                .should().dependOnClassesThat(describe("belong to another module",
                        (JavaClass other) -> other.getPackageName().startsWith("io.plumbline.")
                                && !own.contains(other.getPackageName().split("\\.")[2])))
                .check(HOUSE);
    }

    @Test
    void everyPackageDeclaresItsNullness() {
        var packages = new TreeSet<String>();
        for (var each : HOUSE) {
            packages.add(each.getPackageName());
        }
        assertThat(packages).isNotEmpty().allSatisfy(name -> {
            JavaPackage found = HOUSE.getPackage(name);
            assertThat(found.isAnnotatedWith(NullMarked.class)).as("@NullMarked on %s", name).isTrue();
        });
    }

    @Test
    void analyticsIsPure() {
        noClasses().that().resideInAPackage("io.plumbline.analytics..")
                .should().dependOnClassesThat().resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "org.apache.kafka..", "org.axonframework..",
                        "java.net..")
                .check(HOUSE);
    }

    @Test
    void timeComesFromOutsideInDomainAndAnalytics() {
        noClasses().that().resideInAnyPackage(
                        "io.plumbline.analytics..", "io.plumbline.events..", "io.plumbline.simulation..",
                        "io.plumbline.command.candidacy..", "io.plumbline.command.candidate..",
                        "io.plumbline.command.rubric..", "io.plumbline.command.interviewer..")
                .should().callMethodWhere(readsAClock())
                .orShould().dependOnClassesThat().belongToAnyOf(Clock.class)
                .check(HOUSE);
    }

    @Test
    void theTwoServicesStandApart() {
        noClasses().that().resideInAPackage("io.plumbline.query..")
                .should().dependOnClassesThat().resideInAPackage("org.axonframework..").check(HOUSE);
        noClasses().that().resideInAPackage("io.plumbline.command..")
                .should().dependOnClassesThat().resideInAnyPackage("org.thymeleaf..", "tech.tablesaw..").check(HOUSE);
    }

    @Test
    void theContractIsPlainJava() {
        classes().that().resideInAPackage("io.plumbline.events..")
                .should().onlyDependOnClassesThat().resideInAnyPackage(
                        "io.plumbline.events..", "java..", "tools.jackson..", "com.fasterxml.jackson.annotation..",
                        "org.jspecify..")
                .check(HOUSE);
    }

    @Test
    void wireNamesAreWordsAndNoClassNames() {
        assertThat(EventTypes.standard().all()).isNotEmpty().allSatisfy(type ->
                assertThat(type.wireName()).matches("[a-z]+(-[a-z]+)+").isNotEqualTo(type.record().getSimpleName()));
    }

    @Test
    void featuresOfAModuleFormNoCircle() {
        for (var module : Set.of("command", "query", "analytics", "standalone")) {
            slices().matching("io.plumbline." + module + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(HOUSE);
        }
    }

    @Test
    void namesSayWhatAClassIsAbout() {
        noClasses().that(resideInAPackage("io.plumbline.."))
                .should().haveSimpleNameEndingWith("Service")
                .orShould().haveSimpleNameEndingWith("Manager")
                .orShould().haveSimpleNameEndingWith("Util")
                .orShould().haveSimpleNameEndingWith("Utils")
                .orShould().haveSimpleNameEndingWith("Helper")
                .orShould().haveSimpleNameEndingWith("Impl")
                .orShould().haveSimpleNameEndingWith("Dto")
                .orShould().haveSimpleNameEndingWith("DTO")
                .check(HOUSE);
    }

    private static DescribedPredicate<JavaMethodCall> readsAClock() {
        return describe("read a clock", call -> {
            var owner = call.getTargetOwner().getName();
            var method = call.getTarget().getName();
            return owner.startsWith("java.time.") && method.equals("now")
                    || owner.equals("java.lang.System") && (method.equals("currentTimeMillis") || method.equals("nanoTime"))
                    || owner.equals("java.util.Date") && method.equals("<init>");
        });
    }
}
