package org.reeve.restapi.codec;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What a body may cost before it is refused. */
public final class Limits {

    /** The deepest body of any client is below ten; the published types nest without end. */
    static final int DEPTH = 32;

    /** Members of one body, all together. */
    static final int MEMBERS = 200_000;

    /** Bodies carry at most an OVF document of some hundred disks. */
    static final long BYTES = 16 << 20;

    private Limits() {}

    /** Throws {@link BadBody} where a body goes beyond what is read of one. */
    public static InputStream bounded(InputStream in) {
        return new Bounded(in);
    }

    private static final class Bounded extends FilterInputStream {

        private long left = BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            if (value >= 0) count(1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            if (read > 0) count(read);
            return read;
        }

        private void count(int read) {
            left -= read;
            if (left < 0) {
                throw new BadBody(BadBody.Kind.SIZE, "", "the body is larger than " + BYTES + " bytes", "");
            }
        }
    }
}
