package org.reeve.agent.core.port;

/** Who manages a pool's storage: role of this host, id of the managing host (-1 for none), version of its lease (-1 for none). */
public record Spm(Role role, int id, long lease) {

    public static final Spm FREE = new Spm(Role.FREE, -1, -1);

    public enum Role {
        FREE("Free"),
        CONTEND("Contend"),
        SPM("SPM");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
