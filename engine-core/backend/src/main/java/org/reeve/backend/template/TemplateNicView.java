package org.reeve.backend.template;

import java.util.Optional;
import org.reeve.model.network.NetworkId;
import org.reeve.model.network.NicModel;
import org.reeve.model.network.VnicProfileId;
import org.reeve.model.template.TemplateId;
import org.reeve.model.vm.NicId;

/** A network card that machines made from a template get. */
public record TemplateNicView(
        NicId id,
        TemplateId template,
        String name,
        String description,
        NicModel model,
        boolean linked,
        boolean plugged,
        Optional<VnicProfileId> profile,
        Optional<NetworkId> network) {}
