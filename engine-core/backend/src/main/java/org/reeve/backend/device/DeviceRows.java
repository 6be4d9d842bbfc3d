package org.reeve.backend.device;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.reeve.backend.kernel.Json;
import org.reeve.dal.Sql;
import org.reeve.model.vm.DeviceId;
import org.reeve.model.vm.DeviceKind;

/** The rows of devices, whoever owns them. Every method belongs into a transaction of the caller. */
public final class DeviceRows {

    private final Sql sql;

    public DeviceRows(Sql sql) {
        this.sql = sql;
    }

    public List<DeviceView> of(DeviceOwner owner, DeviceKind kind) {
        return sql.list(
                "select id, kind, spec::text from vm_device where %s = ? and kind = ? order by added, id"
                        .formatted(owner.column()),
                row -> view(row, owner),
                owner.id(),
                kind);
    }

    public List<DeviceView> of(DeviceOwner owner) {
        return sql.list(
                "select id, kind, spec::text from vm_device where %s = ? order by added, id".formatted(owner.column()),
                row -> view(row, owner),
                owner.id());
    }

    Optional<DeviceView> find(DeviceOwner owner, DeviceKind kind, DeviceId id) {
        return sql.first(
                "select id, kind, spec::text from vm_device where id = ? and %s = ? and kind = ?"
                        .formatted(owner.column()),
                row -> view(row, owner),
                id,
                owner.id(),
                kind);
    }

    public DeviceId add(DeviceOwner owner, DeviceSpec spec) {
        DeviceId id = new DeviceId(UUID.randomUUID());
        sql.run(
                "insert into vm_device (id, %s, kind, spec) values (?, ?, ?, ?::jsonb)".formatted(owner.column()),
                id,
                owner.id(),
                spec.kind(),
                Json.write(spec));
        return id;
    }

    void save(DeviceId id, DeviceSpec spec) {
        sql.run("update vm_device set spec = ?::jsonb, version = version + 1 where id = ?", Json.write(spec), id);
    }

    void remove(DeviceId id) {
        sql.run("delete from vm_device where id = ?", id);
    }

    /** Every machine and template has a CD drive, so that people need not add one before they can put a CD into it. */
    public void ensureDrive(DeviceOwner owner) {
        if (of(owner, DeviceKind.CD).isEmpty()) {
            add(owner, DeviceSpec.Cd.EMPTY);
        }
    }

    /** What is made after a pattern has the pattern's devices. */
    public void copy(DeviceOwner from, DeviceOwner to) {
        sql.run(
                """
                insert into vm_device (id, %s, kind, spec, added)
                select gen_random_uuid(), ?, kind, spec, added from vm_device where %s = ?"""
                        .formatted(to.column(), from.column()),
                to.id(),
                from.id());
    }

    static DeviceView view(ResultSet row, DeviceOwner owner) throws SQLException {
        DeviceKind kind = DeviceKind.valueOf(row.getString("kind"));
        return new DeviceView(
                new DeviceId(row.getObject("id", UUID.class)),
                owner,
                Json.read(row.getString("spec"), DeviceTraits.spec(kind)));
    }
}
