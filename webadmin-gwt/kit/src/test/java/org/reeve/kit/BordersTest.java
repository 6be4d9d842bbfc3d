package org.reeve.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What decides runs without a browser; what draws may know what decides, and never the other way round. */
class BordersTest {
    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.reeve.kit");

    @Test
    void whatDecidesTouchesNoBrowser() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.reeve.kit.core..", "org.reeve.kit.table..", "org.reeve.kit.form..", "org.reeve.kit.vm..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("elemental2..", "com.google.gwt..", "org.reeve.kit.ui..", "org.reeve.kit.net..")
                .check(KIT);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.reeve.kit.(*)..").should().beFreeOfCycles().check(KIT);
    }
}
