package io.plumbline.analytics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The engine is pure: facts and settings in, findings out. */
class ArchitectureTest {

    private static final JavaClasses ENGINE = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.plumbline.analytics");

    @Test
    void only_the_jdk_tables_numerics_csv_and_json() {
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("io.plumbline.analytics..", "java..", "org.jspecify..",
                "tech.tablesaw..", "org.hipparchus..", "org.ejml..", "it.unimi.dsi.fastutil..", "de.siegmar.fastcsv..",
                "tools.jackson..", "com.fasterxml.jackson.annotation..").check(ENGINE);
    }

    @Test
    void no_database_and_no_network() {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..", "java.net..").check(ENGINE);
    }

    @Test
    void no_clock() {
        for (Class<?> time : List.of(Instant.class, LocalDate.class, LocalDateTime.class)) {
            noClasses().should().callMethod(time, "now").check(ENGINE);
        }
        noClasses().should().callMethod(System.class, "currentTimeMillis").orShould().callMethod(System.class, "nanoTime")
                .orShould().dependOnClassesThat().areAssignableTo(Clock.class).check(ENGINE);
    }

    @Test
    void every_package_declares_nullness() {
        assertThat(ENGINE.stream().map(type -> type.getPackage()).distinct().filter(room -> !isNullMarked(room)).map(JavaPackage::getName)).isEmpty();
    }

    private static boolean isNullMarked(JavaPackage room) {
        return room.tryGetPackageInfo().map(info -> info.isAnnotatedWith(NullMarked.class)).orElse(false);
    }
}
