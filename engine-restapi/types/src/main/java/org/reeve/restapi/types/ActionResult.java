package org.reeve.restapi.types;

import org.reeve.restapi.meta.Prop;
import org.reeve.restapi.meta.Scalar;
import org.reeve.restapi.meta.StructMeta;

/** What every action answers, beside its own parameters and results. */
public class ActionResult extends Outcome {

    public static final StructMeta META = StructMeta.of(
            "action",
            "actions",
            ActionResult::new,
            Resource.META,
            Prop.struct("fault", () -> Fault.META),
            Prop.struct("grace_period", () -> GracePeriod.META),
            Prop.struct("job", () -> Job.META),
            Prop.scalar("status", Scalar.STRING));

    private static final int FIRST = Resource.META.props().size();

    private GracePeriod gracePeriod;
    private Job job;

    public GracePeriod getGracePeriod() {
        return gracePeriod;
    }

    public void setGracePeriod(GracePeriod value) {
        this.gracePeriod = value;
    }

    public Job getJob() {
        return job;
    }

    public void setJob(Job value) {
        this.job = value;
    }

    @Override
    public StructMeta meta() {
        return META;
    }

    @Override
    public Object get(int index) {
        return switch (index - FIRST) {
            case 0 -> getFault();
            case 1 -> gracePeriod;
            case 2 -> job;
            case 3 -> getStatus();
            default -> super.get(index);
        };
    }

    @Override
    public void set(int index, Object value) {
        switch (index - FIRST) {
            case 0 -> setFault((Fault) value);
            case 1 -> gracePeriod = (GracePeriod) value;
            case 2 -> job = (Job) value;
            case 3 -> setStatus((String) value);
            default -> super.set(index, value);
        }
    }
}
