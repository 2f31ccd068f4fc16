package org.twinpact.examples.quickstart;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** A strict UTF-8 decoder. A file in another encoding is rejected, because it would turn Hebrew into other letters. */
final class Utf8 {
    private Utf8() {}

    static String decode(byte[] bytes) throws FaultyFileException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            throw new FaultyFileException(
                    "$",
                    "byte %d is 0x%02X, which is no UTF-8".formatted(in.position() + 1, bytes[in.position()]),
                    "a file in UTF-8; Hebrew saved as windows-1255 or UTF-16 must be saved anew");
        }
        String text = out.flip().toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
