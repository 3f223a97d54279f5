package org.coproduction.portal.share;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {
    private static final String LINK = "https://round-table.example.org/projects/0197a3c0-5e1d-7000-8000-000000000009";
    private static final Pattern MODULE = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z");
    private static final int SCALE = 4;

    @Test
    void a_reader_of_codes_reads_the_link() throws Exception {
        var code = QrCode.of(LINK);
        var side = code.size() * SCALE;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        MODULE.matcher(code.path()).results().forEach(module -> {
            for (var dy = 0; dy < SCALE; dy++) {
                for (var dx = 0; dx < SCALE; dx++) {
                    pixels[(Integer.parseInt(module.group(2)) * SCALE + dy) * side + Integer.parseInt(module.group(1)) * SCALE
                            + dx] = 0;
                }
            }
        });

        var read = new QRCodeReader().decode(
                new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels))));

        assertThat(read.getText()).isEqualTo(LINK);
    }
}
