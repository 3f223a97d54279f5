package org.coproduction.commissioning.pabulib;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The lines of a UTF-8 stream, none longer than a bound. LF, CRLF and a byte order mark at the start are taken off.
final class Lines {
    static final int LONGEST = 100_000;
    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char REPLACEMENT = '\uFFFD';

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private byte[] line = new byte[1024];
    private int length;
    private int from;
    private int to;
    private int number;

    /// The stream is not the text of a `.pb` file: nothing after it can be understood.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        private final int line;
        private final String what;

        Unreadable(int line, String what) {
            super(what);
            this.line = line;
            this.what = what;
        }

        Fault fault() {
            return Fault.at(line, what);
        }
    }

    Lines(InputStream in) {
        this.in = in;
    }

    /// The number of the line that was read last, from 1.
    int number() {
        return number;
    }

    /// The next line, or null at the end.
    @Nullable
    String next() throws IOException, Unreadable {
        if (from == to && !fill()) {
            return null;
        }
        number++;
        length = 0;
        while (from < to || fill()) {
            var end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            append(end);
            if (end < to) {
                from = end + 1;
                break;
            }
            from = end;
        }
        if (length > 0 && line[length - 1] == '\r') {
            length--;
        }
        return text();
    }

    private void append(int end) throws Unreadable {
        var more = end - from;
        if (length + more > LONGEST) {
            throw new Unreadable(number, "the line is longer than " + LONGEST + " characters.");
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(line.length * 2, length + more));
        }
        System.arraycopy(buffer, from, line, length, more);
        length += more;
    }

    private String text() throws Unreadable {
        var text = new String(line, 0, length, UTF_8);
        // A replacement character was either in the file or stands for bytes that are not UTF-8.
        if (text.indexOf(REPLACEMENT) >= 0 && !Arrays.equals(text.getBytes(UTF_8), Arrays.copyOf(line, length))) {
            throw new Unreadable(number, "the text is not UTF-8.");
        }
        if (text.indexOf('\0') >= 0) {
            throw new Unreadable(number, "this is not a text file.");
        }
        return number == 1 && text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.read(buffer, 0, BUFFER));
        return to > 0;
    }
}
