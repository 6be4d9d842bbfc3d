package org.reeve.backend.icon;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.reeve.model.template.IconId;

/**
 * A picture that somebody brings along for a machine or template.
 *
 * @param content the bytes in Base64
 */
public record Picture(String mediaType, String content) {

    /** As in oVirt: what fits into its lists and tiles. */
    private static final int LARGE_WIDTH = 150;

    private static final int LARGE_HEIGHT = 120;
    private static final int SMALL_SIDE = 43;
    private static final int LARGEST = 24 * 1024;

    private static final Map<String, String> FORMATS =
            Map.of("image/png", "png", "image/jpeg", "jpeg", "image/gif", "gif");

    /** The same picture is kept once, however many bring it along. */
    public IconId id() {
        return new IconId(UUID.nameUUIDFromBytes((mediaType + "," + content).getBytes(StandardCharsets.US_ASCII)));
    }

    public byte[] bytes() {
        return Base64.getDecoder().decode(content);
    }

    /** @throws IllegalArgumentException when it is no picture, or one too large for where machines are shown */
    public static Picture large(String mediaType, String content) {
        return checked(mediaType, content, LARGE_WIDTH, LARGE_HEIGHT);
    }

    /** @throws IllegalArgumentException likewise */
    public static Picture small(String mediaType, String content) {
        return checked(mediaType, content, SMALL_SIDE, SMALL_SIDE);
    }

    private static Picture checked(String mediaType, String content, int width, int height) {
        Picture picture = new Picture(mediaType, content);
        picture.read(width, height);
        return picture;
    }

    /** The small one of a machine for which only this was brought along. */
    public Picture shrunk() {
        BufferedImage whole = read(LARGE_WIDTH, LARGE_HEIGHT);
        double scale =
                Math.min(1, Math.min((double) SMALL_SIDE / whole.getWidth(), (double) SMALL_SIDE / whole.getHeight()));
        int width = Math.max(1, (int) (whole.getWidth() * scale));
        int height = Math.max(1, (int) (whole.getHeight() * scale));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = small.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(whole, 0, 0, width, height, null);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(small, "png", out);
        } catch (IOException e) {
            throw new IllegalStateException("a picture in memory cannot be written", e);
        }
        return new Picture("image/png", Base64.getEncoder().encodeToString(out.toByteArray()));
    }

    /** Its measures are looked at first: a few bytes can say that they are a picture of gigabytes. */
    private BufferedImage read(int mostWidth, int mostHeight) {
        String format = FORMATS.get(mediaType);
        byte[] bytes = format == null ? new byte[0] : bytes();
        if (bytes.length == 0 || bytes.length > LARGEST) {
            throw new IllegalArgumentException("no picture of at most " + LARGEST + " bytes: " + mediaType);
        }
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format);
        ImageReader reader = readers.next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) > mostWidth || reader.getHeight(0) > mostHeight) {
                throw new IllegalArgumentException("larger than " + mostWidth + " x " + mostHeight);
            }
            return reader.read(0);
        } catch (IOException | RuntimeException e) {
            throw new IllegalArgumentException("cannot be read as " + mediaType, e);
        } finally {
            reader.dispose();
        }
    }
}
