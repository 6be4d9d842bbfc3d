package org.reeve.backend.host;

import java.util.List;
import java.util.Optional;
import org.reeve.dal.host.Access;
import org.reeve.dal.host.PowerPolicy;

/**
 * What somebody decides about a host; what is absent stays as it is, or as usual in a new one.
 *
 * @param displayAddress an empty one: consoles go where the engine does
 */
public record HostChange(
        Optional<Integer> spmPriority,
        Power power,
        Ssh ssh,
        Optional<String> displayAddress,
        Optional<Boolean> separateGpus,
        Optional<String> kernelArguments) {

    /** What the engine may do to the host's power. */
    public record Power(
            Optional<Boolean> enabled,
            Optional<Boolean> automatic,
            Optional<Boolean> kdumpDetection,
            Optional<List<PowerProxy>> proxies) {

        public static final Power SAME =
                new Power(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        PowerPolicy over(PowerPolicy was) {
            return new PowerPolicy(
                    enabled.orElse(was.enabled()),
                    automatic.orElse(was.automatic()),
                    kdumpDetection.orElse(was.kdumpDetection()));
        }
    }

    /** How it is logged in to. */
    public record Ssh(
            Optional<String> user, Optional<Integer> port, Optional<String> fingerprint, Optional<String> publicKey) {

        public static final Ssh SAME = new Ssh(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static final HostChange SAME = new HostChange(
            Optional.empty(), Power.SAME, Ssh.SAME, Optional.empty(), Optional.empty(), Optional.empty());

    public static HostChange priority(Optional<Integer> spm) {
        return new HostChange(spm, Power.SAME, Ssh.SAME, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Access over(Access was) {
        return new Access(
                was.address(),
                was.port(),
                ssh.user().orElse(was.sshUser()),
                ssh.port().orElse(was.sshPort()),
                ssh.fingerprint().orElse(was.sshFingerprint()));
    }

    HostSettings over(HostSettings was) {
        return new HostSettings(
                text(displayAddress).or(() -> displayAddress.isPresent() ? Optional.empty() : was.displayAddress()),
                ssh.publicKey().or(was::sshPublicKey),
                power.proxies().orElse(was.proxies()),
                separateGpus.orElse(was.separateGpus()),
                kernelArguments.or(was::kernelArguments));
    }

    private static Optional<String> text(Optional<String> given) {
        return given.filter(text -> !text.isBlank());
    }
}
