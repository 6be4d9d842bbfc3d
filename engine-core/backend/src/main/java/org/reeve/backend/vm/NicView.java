package org.reeve.backend.vm;

import java.util.Optional;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.NicModel;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.vm.NicId;
import org.reeve.model.vm.VmId;

/** A network card of a machine. */
public record NicView(
        NicId id,
        VmId vm,
        String name,
        String description,
        String mac,
        NicModel model,
        boolean linked,
        boolean plugged,
        Optional<VnicProfileId> profile,
        Optional<NetworkId> network) {}
