package org.reeve.agent.core.storage;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.reeve.agent.core.port.NewVolume;
import org.reeve.agent.core.port.Storage;
import org.reeve.agent.core.port.VolumeAt;
import org.reeve.agent.core.port.VolumeSeen;
import org.reeve.agent.core.task.Tasks;
import org.reeve.agent.core.verb.Verbs;
import org.reeve.agent.protocol.storage.CreateVolume;
import org.reeve.agent.protocol.storage.GetVolume;
import org.reeve.agent.protocol.storage.GetVolumeSize;
import org.reeve.agent.protocol.storage.Volume;
import org.reeve.agent.protocol.storage.VolumeSize;

/** The verbs about single volumes of disks. */
public final class VolumeVerbs {

    private static final String USUAL_CONTENT = "DATA";

    private final Storage storage;
    private final Tasks tasks;

    private VolumeVerbs(Storage storage, Tasks tasks) {
        this.storage = storage;
        this.tasks = tasks;
    }

    public static void add(Verbs verbs, Storage storage, Tasks tasks) {
        VolumeVerbs volumes = new VolumeVerbs(storage, tasks);
        verbs.change(CreateVolume.class, CreateVolume::domain, volumes::create);
        verbs.ask(GetVolume.class, call -> facts(volumes.seen(call)));
        verbs.ask(GetVolumeSize.class, call -> {
            VolumeSeen seen = storage.volume(new VolumeAt(call.pool(), call.domain(), call.image(), call.volume()));
            return new VolumeSize(seen.trueBytes(), seen.apparentBytes());
        });
    }

    private VolumeSeen seen(GetVolume call) {
        return storage.volume(new VolumeAt(call.pool(), call.domain(), call.image(), call.volume()));
    }

    private UUID create(CreateVolume call) {
        NewVolume volume = new NewVolume(
                new VolumeAt(call.pool(), call.domain(), call.image(), call.volume()),
                call.bytes(),
                call.initialBytes().map(OptionalLong::of).orElse(OptionalLong.empty()),
                Words.format(call.format()),
                Words.allocation(call.allocation()),
                call.diskType().filter(type -> !type.isBlank()).orElse(USUAL_CONTENT),
                call.description().orElse(""),
                parent(call),
                VolumeSeen.Legality.LEGAL,
                0);
        return tasks.start("Volume.create", call.domain(), () -> storage.createVolume(volume));
    }

    private static Optional<NewVolume.Parent> parent(CreateVolume call) {
        return Words.present(call.sourceVolume())
                .map(volume ->
                        new NewVolume.Parent(Words.present(call.sourceImage()).orElse(call.image()), volume));
    }

    private static Volume facts(VolumeSeen seen) {
        return new Volume(
                seen.at().volume(),
                seen.at().image(),
                seen.at().domain(),
                Optional.of(seen.at().pool()),
                Optional.of(seen.parent().orElse(Words.NONE)),
                seen.children(),
                Words.format(seen.format()),
                Words.allocation(seen.allocation()),
                seen.capacityBytes(),
                seen.trueBytes(),
                seen.apparentBytes(),
                seen.legality() == VolumeSeen.Legality.ILLEGAL ? "ILLEGAL" : "OK",
                seen.legality().name(),
                seen.role().name(),
                Optional.of(seen.diskType()),
                Optional.of(seen.description()),
                Optional.of(seen.created().getEpochSecond()),
                Optional.of(0L),
                Optional.of(seen.generation()),
                Optional.empty());
    }
}
