package org.reeve.restapi.service.disk;

import java.util.List;
import java.util.Optional;
import org.reeve.backend.disk.AddLunDisk;
import org.reeve.backend.disk.LogicalUnit;
import org.reeve.model.disk.ScsiGenericIo;
import org.reeve.restapi.service.exchange.BadRequest;
import org.reeve.restapi.service.exchange.Given;
import org.reeve.restapi.types.Disk;
import org.reeve.restapi.types.HostStorage;
import org.reeve.restapi.types.ScsiGenericIO;
import org.reeve.restapi.types.StorageType;

/** Disks that are logical units, as the API has them. */
final class LunMapping {

    private static final int USUAL_PORT = 3260;

    private LunMapping() {}

    static HostStorage type(LogicalUnit unit) {
        var type = new org.reeve.restapi.types.LogicalUnit();
        type.setId(unit.id());
        unit.bytes().ifPresent(type::setSize);
        unit.serial().ifPresent(type::setSerial);
        unit.vendor().ifPresent(type::setVendorId);
        unit.product().ifPresent(type::setProductId);
        unit.mapping().ifPresent(type::setLunMapping);
        unit.target().ifPresent(target -> {
            type.setAddress(target.address());
            type.setPort(target.port());
            type.setTarget(target.name());
            type.setPortal(target.portal().isEmpty() ? null : target.portal());
            target.user().ifPresent(type::setUsername);
        });
        var storage = new HostStorage();
        storage.setId(unit.id());
        storage.setType(StorageType.valueOf(unit.type().name()));
        storage.setLogicalUnits(List.of(type));
        return storage;
    }

    static ScsiGenericIO type(Optional<ScsiGenericIo> io) {
        return io.map(one -> ScsiGenericIO.valueOf(one.name())).orElse(null);
    }

    /** None but reading and writing is what the API calls disabled. */
    static Optional<ScsiGenericIo> io(ScsiGenericIO given) {
        return given == null || given == ScsiGenericIO.DISABLED
                ? Optional.empty()
                : Optional.of(ScsiGenericIo.valueOf(given.name()));
    }

    static AddLunDisk.Order add(Disk given) {
        HostStorage storage = given.getLunStorage();
        List<org.reeve.restapi.types.LogicalUnit> units = Given.or(storage.getLogicalUnits(), List.of());
        if (units.size() != 1) throw new BadRequest("lun_storage.logical_units", "A disk is one logical unit");
        var unit = units.getFirst();
        return new AddLunDisk.Order(
                Optional.ofNullable(given.getName()).or(() -> Optional.ofNullable(given.getAlias())),
                Given.or(given.getDescription(), ""),
                new LogicalUnit(
                        org.reeve.model.storage.StorageType.valueOf(
                                Given.required(storage.getType(), "lun_storage.type")
                                        .name()),
                        Given.required(unit.getId(), "logical_unit.id"),
                        Optional.ofNullable(unit.getTarget()).map(name -> target(unit, name)),
                        Optional.ofNullable(unit.getSize()),
                        Optional.ofNullable(unit.getSerial()),
                        Optional.ofNullable(unit.getVendorId()),
                        Optional.ofNullable(unit.getProductId()),
                        Optional.ofNullable(unit.getLunMapping())),
                Given.or(unit.getPassword(), ""),
                Given.or(given.getShareable(), false),
                Given.or(given.getPropagateErrors(), false),
                io(given.getSgio()));
    }

    private static LogicalUnit.Target target(org.reeve.restapi.types.LogicalUnit unit, String name) {
        return new LogicalUnit.Target(
                Given.required(unit.getAddress(), "logical_unit.address"),
                Given.or(unit.getPort(), USUAL_PORT),
                name,
                Given.or(unit.getPortal(), ""),
                Optional.ofNullable(unit.getUsername()));
    }
}
