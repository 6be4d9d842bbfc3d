package org.reeve.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may depend on whom: the drawing in docs/architecture.md, checked. A new arrow is a decision record first. */
class ArrowsTest {

    private static JavaClasses product;

    @BeforeAll
    static void read() {
        product = new ClassFileImporter().importPaths(Checkout.classFolders());
    }

    @Test
    void theModelKnowsNobody() {
        only("org.reeve.model..", "org.reeve.model..");
    }

    @Test
    void decisionsKnowTheModelAlone() {
        only("org.reeve.logic..", "org.reeve.logic..", "org.reeve.model..");
    }

    @Test
    void entitiesKnowTheModelAlone() {
        only("org.reeve.dal..", "org.reeve.dal..", "org.reeve.model..");
    }

    @Test
    void theHostBrokerKnowsTheAgentsContractAlone() {
        only("org.reeve.vdsbroker..", "org.reeve.vdsbroker..", "org.reeve.model..", "org.reeve.agent.protocol..");
    }

    @Test
    void theBackendKnowsNoRestAndNoAgentInside() {
        only(
                "org.reeve.backend..",
                "org.reeve.backend..",
                "org.reeve.logic..",
                "org.reeve.model..",
                "org.reeve.dal..",
                "org.reeve.dbscripts..",
                "org.reeve.vdsbroker..",
                "org.reeve.agent.protocol..");
    }

    @Test
    void wireTypesKnowNobody() {
        String[] wire = {
            "org.reeve.restapi.types..",
            "org.reeve.restapi.services..",
            "org.reeve.restapi.meta..",
            "org.reeve.restapi.codec.."
        };
        for (String part : wire) {
            only(part, wire);
        }
    }

    @Test
    void resourcesTranslateAndReachNothingBehindTheDoor() {
        noClasses()
                .that()
                .resideInAPackage("org.reeve.restapi.service..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.reeve.backend.kernel..",
                        "org.reeve.dal..",
                        "org.reeve.vdsbroker..",
                        "org.reeve.logic..",
                        "org.reeve.agent..")
                .allowEmptyShould(true)
                .check(product);
    }

    @Test
    void theAgentPointsInwards() {
        only("org.reeve.agent.protocol..", "org.reeve.agent.protocol..");
        only("org.reeve.agent.core..", "org.reeve.agent.core..", "org.reeve.agent.protocol..");
        only(
                "org.reeve.agent.libvirt..",
                "org.reeve.agent.libvirt..",
                "org.reeve.agent.core..",
                "org.reeve.agent.protocol..");
        only(
                "org.reeve.agent.fake..",
                "org.reeve.agent.fake..",
                "org.reeve.agent.core..",
                "org.reeve.agent.protocol..");
    }

    @Test
    void theKernelKnowsNoFeature() {
        only(
                "org.reeve.backend.kernel..",
                "org.reeve.backend.kernel..",
                "org.reeve.backend.api..",
                "org.reeve.logic..",
                "org.reeve.model..",
                "org.reeve.dal..",
                "org.reeve.dbscripts..",
                "org.reeve.vdsbroker..",
                "org.reeve.agent.protocol..");
    }

    @Test
    void packagesFormNoCycles() {
        for (String root : new String[] {"backend", "dal", "logic", "model", "agent", "restapi.service"}) {
            slices().matching("org.reeve." + root + ".(*)..")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(product);
        }
    }

    @Test
    void decisionsTouchNoClockNoThreadNoChance() {
        noClasses()
                .that()
                .resideInAPackage("org.reeve.logic..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Thread.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(java.util.Random.class)
                .allowEmptyShould(true)
                .check(product);
    }

    /** MachineLaunches only describes the machine that the writer then starts. */
    @Test
    void onlyTheClusterWriterStartsAndStopsMachines() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.reeve.backend.cluster..", "org.reeve.agent..")
                .and()
                .doNotHaveFullyQualifiedName("org.reeve.backend.vm.MachineLaunches")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.reeve\\.agent\\.protocol\\.vm\\.(CreateVm|DestroyVm|ShutdownVm)")
                .allowEmptyShould(true)
                .check(product);
    }

    @Test
    void noNameHoldsTwoIdeas() {
        classes()
                .that(writtenByHand())
                .should()
                .haveNameNotMatching(".*(Manager|Helper|Utils?|Impl|Base|Data|Info)")
                .andShould()
                .haveNameNotMatching(".*\\.Abstract[A-Z].*")
                .allowEmptyShould(true)
                .check(product);
    }

    private static DescribedPredicate<JavaClass> writtenByHand() {
        return DescribedPredicate.describe(
                "are written by hand",
                type -> !type.getPackageName().startsWith("org.reeve.restapi.types")
                        && !type.getPackageName().startsWith("org.reeve.restapi.services")
                        && !type.getPackageName().startsWith("org.reeve.kit.api.types"));
    }

    /** Of our own packages, these may use only those. */
    private static void only(String these, String... those) {
        classes()
                .that()
                .resideInAPackage(these)
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.or(
                        JavaClass.Predicates.resideOutsideOfPackage("org.reeve.."),
                        JavaClass.Predicates.resideInAnyPackage(those)))
                .allowEmptyShould(true)
                .check(product);
    }
}
