package org.reeve.backend.disk;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Plan;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.user.ActionGroup;

/** Makes a disk that no machine holds yet. */
@Dependent
public class AddDisk implements Action<AddDisk.Order, DiskMaking.State> {

    public record Order(NewDisk disk) implements Request {}

    private final DiskMaking making;

    @Inject
    public AddDisk(DiskMaking making) {
        this.making = making;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("disk.add", Order.class)
                .permit(ActionGroup.CREATE_DISK, order -> order.disk().domain())
                .locks(order -> List.of(Lock.shared(order.disk().domain())))
                .build();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return making.check(order.disk(), store);
    }

    @Override
    public DiskMaking.State begin(Order order, Store store) {
        return making.begin(order.disk(), Optional.empty(), store);
    }

    @Override
    public Plan<DiskMaking.State> plan() {
        return making.plan();
    }
}
