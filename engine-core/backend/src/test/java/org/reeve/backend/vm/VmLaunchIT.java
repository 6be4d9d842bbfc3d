package org.reeve.backend.vm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.reeve.agent.protocol.vm.CreateVm;
import org.reeve.backend.api.JobState;
import org.reeve.backend.api.Request;
import org.reeve.backend.device.AddDevice;
import org.reeve.backend.device.DeviceOwner;
import org.reeve.backend.device.DeviceSpec;
import org.reeve.backend.testing.HostInCluster;
import org.reeve.backend.testing.People;
import org.reeve.backend.testing.TestEngine;
import org.reeve.backend.vm.settings.Boot;
import org.reeve.backend.vm.settings.Fittings;
import org.reeve.backend.vm.settings.Identity;
import org.reeve.backend.vm.settings.Processor;
import org.reeve.backend.vm.settings.Screen;
import org.reeve.backend.vm.settings.VmSettings;
import org.reeve.model.MemorySize;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.BootDevice;
import org.reeve.model.vm.CpuMode;
import org.reeve.model.vm.GraphicsType;
import org.reeve.model.vm.NumaTuneMode;
import org.reeve.model.vm.RngSource;
import org.reeve.model.vm.SerialNumberPolicy;
import org.reeve.model.vm.VmId;
import org.reeve.model.vm.WatchdogAction;
import org.reeve.model.vm.WatchdogModel;

/** What was said of a machine reaches the host that starts it. */
class VmLaunchIT {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    private static TestEngine engine;
    private static HostInCluster host;

    @BeforeAll
    static void start() {
        engine = TestEngine.with();
        host = new HostInCluster(engine);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void settingsAndDevicesAreInTheDomain() {
        VmId vm = add("dressed", settings());
        add(vm, new DeviceSpec.Watchdog(WatchdogModel.I6300ESB, WatchdogAction.POWEROFF));
        add(vm, new DeviceSpec.NumaNode(0, 64, Set.of(0), Set.of(), NumaTuneMode.STRICT));
        String domain = started(vm);
        assertThat(domain)
                .contains("<iothreads>2</iothreads>")
                .contains("<cpu mode=\"host-passthrough\">")
                .contains("<cell id=\"0\" cpus=\"0\" memory=\"65536\" unit=\"KiB\"/>")
                .contains("<entry name=\"serial\">" + vm + "</entry>")
                .contains("adjustment=\"0\"")
                .contains("<bootmenu enable=\"yes\"")
                .contains("<ovirt-vm:custom><ovirt-vm:sap_agent>true</ovirt-vm:sap_agent></ovirt-vm:custom>")
                .contains("type=\"spice\"")
                .contains("<clipboard copypaste=\"no\"/>")
                .contains("<sound model=\"ich9\"/>")
                .contains("<backend model=\"random\">/dev/hwrng</backend>")
                .contains("<memballoon model=\"none\"/>")
                .contains("<watchdog model=\"i6300esb\" action=\"poweroff\"/>")
                .contains("device=\"cdrom\"");
    }

    @Test
    void aMachineNobodySaidAnythingAboutHasWhatIsUsual() {
        assertThat(started(add("naked", VmSettings.usual())))
                .contains("<model>qemu64</model>", "type=\"vnc\"", "/dev/urandom", "<memballoon model=\"virtio\">")
                .doesNotContain("<watchdog", "<sound", "<iothreads", "<numa", "<tpm");
    }

    private static VmSettings settings() {
        return new VmSettings(
                new Boot(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(List.of(BootDevice.CD, BootDevice.DISK)),
                        Optional.of(true)),
                new Screen(
                        Optional.of(List.of(GraphicsType.SPICE)),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(false),
                        Optional.empty()),
                new Fittings(
                        Optional.empty(),
                        Optional.of(true),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Fittings.Rng(RngSource.HWRNG, Optional.empty(), Optional.empty())),
                        Optional.empty(),
                        Optional.of(false),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(2)),
                new Processor(
                        Optional.of(CpuMode.HOST_PASSTHROUGH),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                new Identity(
                        Optional.of(SerialNumberPolicy.VM),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Map.of("sap_agent", "true"))),
                null,
                null,
                null);
    }

    private static VmId add(String name, VmSettings settings) {
        VmChange named = VmChange.named(name).sized(MemorySize.mib(64));
        var change =
                new VmChange(named.naming(), named.size(), named.traits(), settings, named.pinned(), named.pictures());
        var order = new AddVm.Order(host.cluster(), new TemplateId(new UUID(0, 0)), change);
        return new VmId(engine.backend().run(People.admin(), order).created().orElseThrow());
    }

    private static void add(VmId vm, DeviceSpec spec) {
        engine.backend().run(People.admin(), new AddDevice.Order(DeviceOwner.of(vm), spec));
    }

    private static String started(VmId vm) {
        Request order = StartVm.Order.of(vm);
        JobState end = engine.backend()
                .await(engine.backend().run(People.admin(), order).job().orElseThrow(), LIMIT);
        assertThat(end.status()).isEqualTo(JobState.Status.DONE);
        return engine.hosts().sent(CreateVm.class).stream()
                .map(sent -> (CreateVm) sent.call())
                .filter(call -> call.toString().contains(vm.toString()))
                .findFirst()
                .map(CreateVm::toString)
                .orElseThrow();
    }
}
