package org.reeve.backend.device;

import java.util.Locale;
import java.util.UUID;
import org.reeve.backend.kernel.Sight;
import org.reeve.model.Id;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.VmId;

/** What a device is in: a machine or a template. Everything about devices asks this and not which of them it is. */
public record DeviceOwner(Kind kind, UUID id) {

    /** The kinds of objects that have devices. Each has a table of its name and a column in the tables of its parts. */
    public enum Kind {
        VM,
        TEMPLATE;

        String table() {
            return name().toLowerCase(Locale.ROOT);
        }

        String column() {
            return table() + "_id";
        }

        /** Who may see them. */
        Sight sight() {
            return switch (this) {
                case VM -> Sight.VM;
                case TEMPLATE -> Sight.TEMPLATE;
            };
        }
    }

    public static DeviceOwner of(VmId vm) {
        return new DeviceOwner(Kind.VM, vm.value());
    }

    public static DeviceOwner of(TemplateId template) {
        return new DeviceOwner(Kind.TEMPLATE, template.value());
    }

    public boolean machine() {
        return kind == Kind.VM;
    }

    /** As permissions, locks and events know it. */
    public Id typed() {
        return switch (kind) {
            case VM -> new VmId(id);
            case TEMPLATE -> new TemplateId(id);
        };
    }

    /** Its table; in SQL, where names cannot be arguments. */
    public String table() {
        return kind.table();
    }

    /** The column that points to it. */
    public String column() {
        return kind.column();
    }
}
