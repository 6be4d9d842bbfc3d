package org.reeve.backend.vm;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.reeve.backend.api.Request;
import org.reeve.backend.kernel.Action;
import org.reeve.backend.kernel.Spec;
import org.reeve.backend.kernel.Store;
import org.reeve.backend.kernel.Target;
import org.reeve.backend.kernel.Verdict;
import org.reeve.logic.lock.Lock;
import org.reeve.model.cluster.ClusterId;
import org.reeve.model.event.EventType;
import org.reeve.model.template.TemplateId;
import org.reeve.model.user.ActionGroup;

/** Adds a machine to a cluster, with the processors and memory of a template where nothing else is said. It has no disks yet. */
@Dependent
public class AddVm implements Action<AddVm.Order, AddVm.Order> {

    /**
     * @param independent it shall not depend on the template
     * @param permissions who may do what with the template shall be able to do the same with the machine
     */
    public record Order(
            ClusterId cluster, TemplateId template, VmChange change, boolean independent, boolean permissions)
            implements Request {

        public Order(ClusterId cluster, TemplateId template, VmChange change) {
            this(cluster, template, change, false, false);
        }
    }

    private final VmMaking making;

    @Inject
    public AddVm(VmMaking making) {
        this.making = making;
    }

    @Override
    public Spec<Order> spec() {
        return Spec.named("vm.add", Order.class)
                .permit(ActionGroup.CREATE_VM, Order::cluster)
                .permit(ActionGroup.CREATE_VM, Order::template)
                .permitOn(
                        order -> order.permissions() ? ActionGroup.MANIPULATE_PERMISSIONS : ActionGroup.CREATE_VM,
                        order -> Target.of(order.template()))
                .locks(AddVm::locks)
                .failing(EventType.USER_FAILED_ADD_VM)
                .build();
    }

    private static List<Lock> locks(Order order) {
        return Stream.concat(
                        Stream.of(Lock.shared(order.cluster())),
                        order.change().naming().name().stream().map(name -> Lock.name("vm", name)))
                .toList();
    }

    @Override
    public Verdict check(Order order, Store store) {
        return making.check(order, store);
    }

    @Override
    public Order begin(Order order, Store store) {
        store.created(making.make(order, store));
        return order;
    }
}
