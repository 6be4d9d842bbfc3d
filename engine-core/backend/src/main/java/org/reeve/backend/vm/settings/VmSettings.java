package org.reeve.backend.vm.settings;

import org.reeve.backend.kernel.Overlay;

/**
 * What a machine is besides its processors and memory, and what a template or an instance type says of machines made from it. The same
 * records say what is and what somebody wants: an absent member means "as usual" in the first and "as it was" in the second. Stored as
 * JSON, so any member may be missing and none may be renamed.
 *
 * @param boot how it starts
 * @param screen what people see of it
 * @param fittings its smaller devices
 * @param processor what its processors are and where they run
 * @param identity what its guest is told about itself
 * @param care how the engine treats it; may be changed while it runs, as may the rest
 */
public record VmSettings(
        Boot boot,
        Screen screen,
        Fittings fittings,
        Processor processor,
        Identity identity,
        Care care,
        Links links,
        Initialization initialization) {

    private static final VmSettings USUAL = new VmSettings(null, null, null, null, null, null, null, null);

    public VmSettings {
        boot = boot == null ? Boot.USUAL : boot;
        screen = screen == null ? Screen.USUAL : screen;
        fittings = fittings == null ? Fittings.USUAL : fittings;
        processor = processor == null ? Processor.USUAL : processor;
        identity = identity == null ? Identity.USUAL : identity;
        care = care == null ? Care.USUAL : care;
        links = links == null ? Links.NONE : links;
        initialization = initialization == null ? Initialization.NONE : initialization;
    }

    /** Of a machine nobody has said anything about; as a wish, to leave everything as it is. */
    public static VmSettings usual() {
        return USUAL;
    }

    /** These as somebody wants them changed. */
    public VmSettings over(VmSettings wish) {
        return Overlay.of(this, wish);
    }

    /** Whether a guest started with these could tell it from one started with others. */
    public boolean startsLike(VmSettings other) {
        return spoken().equals(other.spoken());
    }

    private VmSettings spoken() {
        return new VmSettings(
                boot.spoken(),
                screen.spoken(),
                fittings.spoken(),
                processor.spoken(),
                identity.spoken(),
                null,
                null,
                null);
    }

    /** The part of a wish that a machine can be given while it runs. */
    public VmSettings live() {
        return new VmSettings(null, null, null, null, null, care, links, initialization);
    }

    public VmSettings with(Screen other) {
        return new VmSettings(boot, other, fittings, processor, identity, care, links, initialization);
    }
}
