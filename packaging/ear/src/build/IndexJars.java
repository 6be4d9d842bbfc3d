import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jboss.jandex.IndexWriter;
import org.jboss.jandex.Indexer;

/**
 * Puts an index of its classes into every archive of the EAR: WildFly reads all classes for their annotations at every start otherwise,
 * which was a sixth of what Java did until the engine was well. Run as a single source file while the EAR is packaged.
 */
public final class IndexJars {

    private static final String INDEX = "META-INF/jandex.idx";
    /** The same for every build, as everything in the EAR. */
    private static final LocalDateTime TIME = LocalDateTime.of(2026, 11, 21, 0, 0);

    private IndexJars() {}

    public static void main(String[] words) throws IOException {
        Path ear = Path.of(words[0]);
        Map<String, byte[]> entries = read(Files.readAllBytes(ear));
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            if (entry.getKey().endsWith(".jar")) {
                entry.setValue(indexed(entry.getValue(), ""));
            } else if (entry.getKey().endsWith(".war")) {
                entry.setValue(indexed(entry.getValue(), "WEB-INF/classes/"));
            }
        }
        Files.write(ear, written(entries));
    }

    private static byte[] indexed(byte[] archive, String classes) throws IOException {
        Map<String, byte[]> entries = read(archive);
        Indexer indexer = new Indexer();
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            String name = entry.getKey();
            boolean read = name.startsWith(classes) && name.endsWith(".class") && !name.startsWith("META-INF/");
            if (read && !name.endsWith("module-info.class")) {
                indexer.index(new ByteArrayInputStream(entry.getValue()));
            }
        }
        ByteArrayOutputStream index = new ByteArrayOutputStream();
        new IndexWriter(index).write(indexer.complete());
        entries.putIfAbsent(classes + INDEX, index.toByteArray());
        return written(entries);
    }

    private static Map<String, byte[]> read(byte[] archive) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] written(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry next = new ZipEntry(entry.getKey());
                next.setTimeLocal(TIME);
                out.putNextEntry(next);
                out.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
