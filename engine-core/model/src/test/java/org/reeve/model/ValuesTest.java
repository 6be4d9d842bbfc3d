package org.reeve.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.reeve.model.event.EventType;
import org.reeve.model.event.FloodInterval;
import org.reeve.model.event.Severity;
import org.reeve.model.network.MacAddress;
import org.reeve.model.user.ActionGroup;
import org.reeve.model.user.RoleType;
import org.reeve.model.vm.CpuTopology;

class ValuesTest {

    @Test
    void overcommitmentStretchesMemory() {
        assertThat(MemorySize.gib(64).times(Percent.percent(150))).isEqualTo(MemorySize.gib(96));
    }

    @Test
    void takingMoreThanThereIsLeavesNothing() {
        assertThat(MemorySize.mib(1).minus(MemorySize.gib(1))).isEqualTo(MemorySize.ZERO);
    }

    @Test
    void addressesCountOverTheLastPair() {
        MacAddress last = new MacAddress("56:6F:01:00:00:FF");
        assertThat(MacAddress.of(last.number() + 1)).hasToString("56:6f:01:00:01:00");
    }

    @Test
    void groupAddressesAreRecognised() {
        assertThat(new MacAddress("01:00:5e:00:00:01").multicast()).isTrue();
        assertThat(new MacAddress("56:6f:00:00:00:01").multicast()).isFalse();
    }

    @Test
    void namesTakeLettersOfAnyScriptButNoBlanks() {
        assertThat(Name.valid("größe_1.a-b+c")).isTrue();
        assertThat(Name.valid("a b")).isFalse();
        assertThat(Name.valid("")).isFalse();
        assertThat(Name.validWithBlanks("my disk")).isTrue();
        assertThatThrownBy(() -> new Name("a/b")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aTopologyMultiplies() {
        assertThat(new CpuTopology(2, 4, 2).cpus()).isEqualTo(16);
    }

    @Test
    void theNinetyNineGroupsHaveDistinctNumbers() {
        assertThat(ActionGroup.values()).hasSize(99);
        assertThat(Arrays.stream(ActionGroup.values()).map(ActionGroup::code)).doesNotHaveDuplicates();
        assertThat(ActionGroup.of(1300)).isEqualTo(ActionGroup.LOGIN);
        assertThat(ActionGroup.CREATE_HOST.role()).isEqualTo(RoleType.ADMIN);
    }

    @Test
    void eventsHaveDistinctNumbersAndKnowHowLoudTheyAre() {
        assertThat(Arrays.stream(EventType.values()).map(EventType::code)).doesNotHaveDuplicates();
        assertThat(EventType.of(119)).isEqualTo(EventType.VM_DOWN_ERROR);
        assertThat(EventType.VM_DOWN_ERROR.severity()).isEqualTo(Severity.ERROR);
        assertThat(EventType.values()).hasSize(1363);
        assertThat(Arrays.stream(EventType.values()).filter(type -> type.severity() == Severity.ALERT))
                .hasSize(46);
        assertThat(Arrays.stream(EventType.values()).filter(type -> type.flood() != FloodInterval.NONE))
                .hasSize(119);
    }

    @Test
    void anUnknownNumberIsRefusedByName() {
        assertThatThrownBy(() -> EventType.of(-5))
                .hasMessageContaining("EventType")
                .hasMessageContaining("-5");
    }
}
