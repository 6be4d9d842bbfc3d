package org.reeve.agent.core.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import org.reeve.agent.protocol.json.Json;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Entries as lines of a file, each led by its checksum, so that a line half written when the machine died is seen and
 * cut off. Not for several threads, except that {@link #force} may run beside {@link #append}.
 */
final class EntryFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EntryFile.class);
    private static final int CHECKSUM = 8;

    private final Path path;
    private volatile FileChannel channel;

    private EntryFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** Hands every whole entry to the reader, cuts a torn tail off, and is then ready to append. */
    static EntryFile open(Path path, Consumer<Entry> reader) throws IOException {
        Files.createDirectories(path.getParent());
        long good = Files.exists(path) ? read(Files.readAllBytes(path), reader) : 0;
        FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.size() > good) {
            LOG.warn("journal={} cut={} torn tail removed", path, channel.size() - good);
            channel.truncate(good);
            channel.force(true);
        }
        channel.position(good);
        return new EntryFile(path, channel);
    }

    /** Returns where the last whole line ends. A damaged line in between costs only itself. */
    private static long read(byte[] bytes, Consumer<Entry> reader) {
        long good = 0;
        int start = 0;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                if (readLine(bytes, start, at, reader)) {
                    good = at + 1L;
                }
                start = at + 1;
            }
        }
        return good;
    }

    private static boolean readLine(byte[] bytes, int start, int end, Consumer<Entry> reader) {
        if (end - start <= CHECKSUM + 1) {
            return false;
        }
        byte[] body = Arrays.copyOfRange(bytes, start + CHECKSUM + 1, end);
        String checksum = new String(bytes, start, CHECKSUM, StandardCharsets.US_ASCII);
        if (!checksum.equals(checksum(body))) {
            return false;
        }
        try {
            Entry entry = Json.read(Json.parse(body), Entry.class);
            reader.accept(entry);
            return true;
        } catch (IOException foreign) {
            LOG.warn("journal line of another version skipped: {}", foreign.getMessage());
            return true;
        }
    }

    void append(Entry entry) {
        try {
            write(channel, line(entry));
        } catch (IOException e) {
            throw new UncheckedIOException("journal " + path + " cannot be written", e);
        }
    }

    void force() {
        try {
            channel.force(false);
        } catch (IOException e) {
            throw new UncheckedIOException("journal " + path + " cannot be made safe", e);
        }
    }

    /** Puts these entries in place of all there are; a crash leaves either the old file or the new one. */
    void replace(List<Entry> entries) {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        try {
            FileChannel next = FileChannel.open(
                    fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            for (Entry entry : entries) {
                write(next, line(entry));
            }
            next.force(true);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel directory = FileChannel.open(path.getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
            FileChannel old = channel;
            channel = next;
            old.close();
        } catch (IOException e) {
            throw new UncheckedIOException("journal " + path + " cannot be rewritten", e);
        }
    }

    private static void write(FileChannel to, byte[] line) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(line);
        while (buffer.hasRemaining()) {
            to.write(buffer);
        }
    }

    private static byte[] line(Entry entry) {
        JsonNode tree = Json.tree(entry);
        byte[] body = Json.bytes(tree);
        byte[] line = new byte[CHECKSUM + 1 + body.length + 1];
        System.arraycopy(checksum(body).getBytes(StandardCharsets.US_ASCII), 0, line, 0, CHECKSUM);
        line[CHECKSUM] = ' ';
        System.arraycopy(body, 0, line, CHECKSUM + 1, body.length);
        line[line.length - 1] = '\n';
        return line;
    }

    private static String checksum(byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(body);
        return String.format("%08x", crc.getValue());
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
