package kz.kepil.cli;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * How a file is compressed, as its name says. What is written is packed block by block, so that all cores do it and a file that
 * broke off has whole blocks; readers of any program take such a file as one.
 */
enum Packing {

    GZIP(".gz") {
        /** What a member begins with when nothing is told of the file, and what it ends with: check sum and size. */
        private static final int HEADER = 10;
        private static final int TRAILER = 8;

        @Override
        boolean isBegunBy(byte[] start) {
            return start.length < 2 || start[0] == 0x1F && start[1] == (byte) 0x8B;
        }

        @Override
        InputStream unpacked(InputStream packed) throws IOException {
            return new GZIPInputStream(packed, BUFFER);
        }

        @Override
        byte[] pack(byte[] text, int size) {
            ByteArrayOutputStream packed = new ByteArrayOutputStream(size / 8);
            try (OutputStream stream = new Fast(packed)) {
                stream.write(text, 0, size);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return packed.toByteArray();
        }

        @Override
        int block(byte[] packed, int size, OutputStream text) throws IOException {
            Inflater inflater = new Inflater(true);
            try {
                inflater.setInput(packed, HEADER, Math.max(0, size - HEADER));
                byte[] some = new byte[BUFFER];
                while (!inflater.finished()) {
                    int length = inflater.inflate(some);
                    if (length == 0 && !inflater.finished()) {
                        return NOT_WHOLE;
                    }
                    text.write(some, 0, length);
                }
                int end = HEADER + (int) inflater.getBytesRead() + TRAILER;
                return end <= size ? end : NOT_WHOLE;
            } catch (DataFormatException damaged) {
                return NOT_WHOLE;
            } finally {
                inflater.end();
            }
        }
    },

    ZSTD(".zst") {
        private static final int LEVEL = 3;

        @Override
        boolean isBegunBy(byte[] start) {
            // A frame, or one to be skipped.
            return start.length < START || start[0] == 0x28 && start[1] == (byte) 0xB5 && start[2] == 0x2F && start[3] == (byte) 0xFD
                    || (start[0] & 0xF0) == 0x50 && start[1] == 0x2A && start[2] == 0x4D && start[3] == 0x18;
        }

        @Override
        InputStream unpacked(InputStream packed) throws IOException {
            return new ZstdInputStream(packed);
        }

        @Override
        byte[] pack(byte[] text, int size) {
            byte[] packed = new byte[Math.toIntExact(Zstd.compressBound(size))];
            try (ZstdCompressCtx context = new ZstdCompressCtx()) {
                int length = context.setLevel(LEVEL).setChecksum(true).compressByteArray(packed, 0, packed.length, text, 0, size);
                return Arrays.copyOf(packed, length);
            }
        }

        @Override
        int block(byte[] packed, int size, OutputStream text) throws IOException {
            try {
                long length = Zstd.findFrameCompressedSize(packed, 0, size);
                if (Zstd.isError(length) || length > size) {
                    return NOT_WHOLE;
                }
                text.write(Zstd.decompress(Arrays.copyOf(packed, (int) length), (int) Zstd.getFrameContentSize(packed, 0, size)));
                return (int) length;
            } catch (ZstdException notWhole) {
                return NOT_WHOLE;
            }
        }
    };

    static final int NOT_WHOLE = -1;
    /** By how many bytes it is seen whether a file is packed. */
    static final int START = 4;
    private static final int BUFFER = 1 << 16;

    private final String extension;

    Packing(String extension) {
        this.extension = extension;
    }

    /** The packing that the name of a file tells; null when it tells none. */
    static @Nullable Packing of(String file) {
        return Arrays.stream(values()).filter(packing -> file.endsWith(packing.extension)).findFirst().orElse(null);
    }

    /** The name of a file without that of its packing. */
    static String inner(String file) {
        Packing packing = of(file);
        return packing == null ? file : file.substring(0, file.length() - packing.extension.length());
    }

    /** Whether a file that begins so may be packed in this way; one of fewer bytes may be cut off. */
    abstract boolean isBegunBy(byte[] start);

    abstract InputStream unpacked(InputStream packed) throws IOException;

    abstract byte[] pack(byte[] text, int size);

    /**
     * Unpacks the block at the beginning of some bytes.
     *
     * @return how many bytes it takes; {@link #NOT_WHOLE} when it is not all there
     */
    abstract int block(byte[] packed, int size, OutputStream text) throws IOException;

    /** Half as small again takes three times as long. */
    private static final class Fast extends GZIPOutputStream {
        Fast(OutputStream packed) throws IOException {
            super(packed, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }
    }
}
