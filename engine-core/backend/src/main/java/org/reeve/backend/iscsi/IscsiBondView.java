package org.reeve.backend.iscsi;

import org.reeve.model.datacenter.DataCenterId;
import org.reeve.model.storage.IscsiBondId;

/** An iSCSI bond as people see it; its networks and targets are lists of their own. */
public record IscsiBondView(IscsiBondId id, DataCenterId dataCenter, String name, String description) {}
