package org.reeve.agent.libvirt.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reeve.agent.core.port.VolumeSeen.Allocation;
import org.reeve.agent.core.port.VolumeSeen.Format;
import org.reeve.agent.libvirt.tool.Tool;
import org.reeve.agent.libvirt.tool.ToolFailed;

/** The qemu-img program. File names are absolute or follow {@code --}, so none is ever taken for an option. */
public final class QemuImgTool implements QemuImg {

    private static final Duration QUICK = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofHours(6);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String program;

    public QemuImgTool() {
        this("qemu-img");
    }

    public QemuImgTool(String program) {
        this.program = program;
    }

    @Override
    public void create(Order order) throws ImageFailed {
        List<String> command = new ArrayList<>(List.of(program, "create", "-q", "-f", word(order.format())));
        command.add("-o");
        command.add(options(order.format(), order.allocation()));
        order.backing().ifPresent(backing -> {
            command.addAll(List.of("-u", "-b", backing.name(), "-F", word(backing.format())));
        });
        command.addAll(List.of("--", order.file().toString(), Long.toString(order.capacityBytes())));
        run(LONG, command);
    }

    @Override
    public void resize(Path file, Format format, long capacityBytes) throws ImageFailed {
        run(QUICK, List.of(program, "resize", "-q", "-f", word(format), "--", file.toString(), "" + capacityBytes));
    }

    @Override
    public void convert(Path source, Format sourceFormat, Path target, Format targetFormat, Allocation allocation)
            throws ImageFailed {
        run(
                LONG,
                List.of(
                        program,
                        "convert",
                        "-q",
                        "-f",
                        word(sourceFormat),
                        "-O",
                        word(targetFormat),
                        "-o",
                        options(targetFormat, allocation),
                        "--",
                        source.toString(),
                        target.toString()));
    }

    /** With -U, because a running guest holds the file's lock and reading the header does not need it. */
    @Override
    public Map<String, Object> inspect(Path file, Format format) throws ImageFailed {
        String text = run(QUICK, List.of(program, "info", "-U", "--output=json", "-f", word(format), "--", "" + file));
        try {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new ImageFailed("qemu-img told nothing readable about " + file, false, e);
        }
    }

    private static String word(Format format) {
        return format == Format.COW ? "qcow2" : "raw";
    }

    private static String options(Format format, Allocation allocation) {
        String preallocation = "preallocation=" + (allocation == Allocation.PREALLOCATED ? "falloc" : "off");
        return format == Format.COW ? "compat=1.1," + preallocation : preallocation;
    }

    private static String run(Duration limit, List<String> command) throws ImageFailed {
        try {
            Tool.Result result = Tool.run(limit, command);
            if (!result.worked()) {
                String complaint = result.complaint();
                throw new ImageFailed(
                        complaint, complaint.toLowerCase(Locale.ROOT).contains("no space left"), null);
            }
            return result.output();
        } catch (ToolFailed e) {
            throw new ImageFailed(e.getMessage(), false, e);
        }
    }
}
