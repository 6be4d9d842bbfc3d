package org.reeve.dal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reeve.dal.disk.Plug;
import org.reeve.dal.testing.Database;
import org.reeve.dal.testing.Inventory;
import org.reeve.model.disk.DiskId;
import org.reeve.model.storage.StorageDomainId;
import org.reeve.model.vm.VmId;

/** What the database itself refuses, whoever writes. */
class ConstraintsIT {

    private static final Pattern WORD = Pattern.compile("'([^']+)'");

    private static final Database DATABASE = Database.fresh().start();
    private static final Inventory INVENTORY = new Inventory(DATABASE);

    @BeforeAll
    static void furnish() {
        VmId vm = INVENTORY.vm("vm1");
        INVENTORY.vm("vm2");
        INVENTORY.host("host1");
        INVENTORY.host("host2");
        StorageDomainId domain = INVENTORY.storageDomain("data1");
        DiskId disk = INVENTORY.disk("disk1", domain);
        INVENTORY.attach(disk, vm, Plug.BOOT);
        INVENTORY.attach(INVENTORY.disk("disk2", domain), vm, Plug.PLAIN);
        INVENTORY.storageDomain("data2");
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            volume_one_active            | insert into volume (id, disk_id, format, type, capacity_bytes) select gen_random_uuid(), id, 'COW', 'SPARSE', 1 from disk
            disk_vm_one_owner            | insert into disk_vm (id, disk_id, vm_id) select gen_random_uuid(), k.id, v.id from disk k, vm v where v.name = 'vm2' and k.alias = 'disk1'
            disk_vm_one_bootable         | update disk_vm set bootable = true
            disk_vm_one_side             | insert into disk_vm (id, disk_id) select gen_random_uuid(), id from disk
            vm_name_unique               | update vm set name = 'vm1' where name = 'vm2'
            vm_memory_in_order           | update vm set memory_guaranteed_bytes = memory_bytes + 1
            vm_in_cluster                | update vm set data_center_id = gen_random_uuid()
            vm_seen_runs_somewhere       | update vm_seen set status = 'UP'
            vm_seen_down_runs_nowhere    | update vm_seen set host_id = (select id from host where name = 'host1')
            vm_seen_pkey                 | insert into vm_seen (vm_id, status, host_id) select v.id, 'UP', h.id from vm v, host h where v.name = 'vm1'
            vm_seen_status_known         | update vm_seen set status = 'FLYING', host_id = (select id from host where name = 'host1')
            host_name_unique             | update host set name = 'host1' where name = 'host2'
            host_seen_orders_in_turn     | update host_seen set done_order = next_order
            host_seen_reason_when_not_operational | update host_seen set status = 'NON_OPERATIONAL'
            storage_domain_pool_one_master | update storage_domain_pool set master = true
            storage_domain_pool_domain   | update storage_domain_pool set shared = true
            storage_connection_unique    | insert into storage_connection (id, type, address, path) select gen_random_uuid(), type, address, path from storage_connection
            network_name_unique          | insert into network (id, data_center_id, name, vdsm_name) select gen_random_uuid(), data_center_id, name, 'other' from network
            network_vlan_range           | update network set vlan = 4095
            cluster_network_management_required | update cluster_network set required = false
            mac_pool_one_default         | insert into mac_pool (id, name, default_pool) values (gen_random_uuid(), 'second', true)
            nic_mac_form                 | insert into nic (id, vm_id, name, mac) select gen_random_uuid(), id, 'nic1', 'not-a-mac' from vm
            nic_of_vm_has_mac            | insert into nic (id, vm_id, name) select gen_random_uuid(), id, 'nic1' from vm
            job_ended_when_over          | insert into job (id, action, order_json, phase) values (gen_random_uuid(), 'x', '{}', 'done')
            job_stage_while_open         | insert into job (id, action, order_json) values (gen_random_uuid(), 'x', '{}')
            job_never_back_over_pivot    | insert into job (id, action, order_json, stage, phase, pivot_passed) values (gen_random_uuid(), 'x', '{}', 's', 'back', true)
            permission_once              | insert into permission (id, role_id, user_id, object_type, object_id) select gen_random_uuid(), role_id, user_id, object_type, object_id from permission
            """)
    void refuses(String constraint, String statement) {
        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("\"" + constraint + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "cluster_architecture_known, org.reeve.model.cluster.Architecture",
        "cluster_bios_type_known, org.reeve.model.cluster.BiosType",
        "cluster_resilience_known, org.reeve.model.cluster.Resilience",
        "data_center_quota_mode_known, org.reeve.model.datacenter.QuotaMode",
        "data_center_seen_status_known, org.reeve.model.datacenter.DataCenterStatus",
        "data_center_storage_format_known, org.reeve.model.storage.StorageFormat",
        "disk_content_type_known, org.reeve.model.disk.DiskContentType",
        "disk_status_known, org.reeve.model.disk.DiskStatus",
        "disk_storage_type_known, org.reeve.model.disk.DiskStorageType",
        "disk_vm_interface_known, org.reeve.model.disk.DiskInterface",
        "event_severity_known, org.reeve.model.event.Severity",
        "host_seen_external_status_known, org.reeve.model.host.ExternalStatus",
        "host_seen_status_known, org.reeve.model.host.HostStatus",
        "host_wanted_state_known, org.reeve.model.host.WantedHostState",
        "job_step_status_known, org.reeve.model.job.StepStatus",
        "cluster_network_status_known, org.reeve.model.network.NetworkStatus",
        "nic_model_known, org.reeve.model.network.NicModel",
        "role_type_known, org.reeve.model.user.RoleType",
        "storage_connection_type_known, org.reeve.model.storage.StorageType",
        "storage_domain_pool_status_known, org.reeve.model.storage.StorageDomainStatus",
        "storage_domain_storage_type_known, org.reeve.model.storage.StorageType",
        "storage_domain_type_known, org.reeve.model.storage.StorageDomainType",
        "template_status_known, org.reeve.model.template.TemplateStatus",
        "vm_device_kind_known, org.reeve.model.vm.DeviceKind",
        "vm_migration_known, org.reeve.model.vm.MigrationSupport",
        "vm_seen_exit_status_known, org.reeve.model.vm.ExitStatus",
        "vm_seen_pause_reason_known, org.reeve.model.vm.PauseReason",
        "vm_seen_status_known, org.reeve.model.vm.VmStatus",
        "vm_type_known, org.reeve.model.vm.VmType",
        "vm_wanted_state_known, org.reeve.model.vm.WantedState",
        "volume_format_known, org.reeve.model.disk.VolumeFormat",
        "volume_status_known, org.reeve.model.disk.DiskStatus",
        "volume_type_known, org.reeve.model.disk.VolumeType",
    })
    void knowsExactlyTheWordsOfTheModel(String constraint, Class<? extends Enum<?>> words) throws SQLException {
        Set<String> model =
                Arrays.stream(words.getEnumConstants()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));

        assertThat(words(constraint)).isEqualTo(model);
    }

    @Test
    void theAddressOfARemovedNicIsFreeAgain() throws SQLException {
        execute(
                "insert into nic (id, vm_id, name, mac) select gen_random_uuid(), id, 'nic9', '56:6f:00:00:00:01' from vm where name = 'vm1'");
        execute(
                "insert into mac_use (nic_id, mac_pool_id, mac) select n.id, p.id, n.mac from nic n, mac_pool p where n.name = 'nic9'");

        execute("delete from nic where name = 'nic9'");

        try (Connection connection = DATABASE.dataSource().getConnection();
                var statement = connection.createStatement();
                var left = statement.executeQuery("select count(*) from mac_use")) {
            left.next();
            assertThat(left.getInt(1)).isZero();
        }
    }

    private static Set<String> words(String constraint) throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select pg_get_constraintdef(oid) from pg_constraint where conname = '" + constraint + "'")) {
            row.next();
            return WORD.matcher(row.getString(1))
                    .results()
                    .map(found -> found.group(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DATABASE.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
