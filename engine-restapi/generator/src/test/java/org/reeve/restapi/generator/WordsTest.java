package org.reeve.restapi.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovirt.api.metamodel.concepts.EnumValue;
import org.ovirt.api.metamodel.concepts.Name;
import org.ovirt.api.metamodel.concepts.StructType;

/** How the model's names are spelled, with what history left behind. */
class WordsTest {

    private static StructType type(String name) {
        var type = new StructType();
        type.setName(new Name(name.split("_")));
        return type;
    }

    @ParameterizedTest
    @CsvSource({
        "vm, vm, vms, Vm",
        "policy, policy, policies, Policy",
        "ssh_public_key, ssh_public_key, ssh_public_keys, SshPublicKey",
        "display, display, displays, Display",
        "katello_erratum, katello_erratum, katello_errata, KatelloErratum",
        "operating_system, os, oss, OperatingSystem",
        "operating_system_info, operating_system, operation_systems, OperatingSystemInfo",
        "numa_node, host_numa_node, host_numa_nodes, NumaNode",
        "open_stack_image, openstack_image, openstack_images, OpenStackImage",
        "transparent_huge_pages, transparent_hugepages, transparent_hugepagess, TransparentHugePages",
    })
    void typesAreSpelledAsClientsKnowThem(String name, String tag, String plural, String className) {
        assertThat(Words.tag(type(name))).isEqualTo(tag);
        assertThat(Words.plural(type(name))).isEqualTo(plural);
        assertThat(Words.className(type(name))).isEqualTo(className);
    }

    @ParameterizedTest
    @CsvSource({"import, import_", "interface, interface_", "clone, clone_", "boot_protocol, bootProtocol", "ipv6, ipv6"
    })
    void namesAreMadeFitForJava(String name, String java) {
        assertThat(Words.javaName(type(name))).isEqualTo(java);
    }

    @Test
    void addressesHaveNoUnderscores() {
        assertThat(Words.segment(type("disk_attachments"))).isEqualTo("diskattachments");
    }

    @Test
    void constantsDoNotBeginWithDigits() {
        var value = new EnumValue();
        value.setName(new Name("3des"));
        assertThat(Words.constant(value)).isEqualTo("_3DES");
    }
}
