package org.coproduction.standalone.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;

/// Pictures of whole pages, for people to look at.
final class Pictures {
    private static final boolean ASKED_FOR = Boolean.getBoolean("coproduction.pictures");

    private Pictures() {
    }

    /// Keeps a picture of the whole page in `target/pages`, for people to look at, where pictures are asked for: they take a third
    /// of the time.
    static void keep(ChromeDriver driver, String name) {
        if (!ASKED_FOR) {
            return;
        }
        var path = URI.create(Objects.requireNonNull(driver.getCurrentUrl())).getPath()
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "one").replace('/', '-');
        try {
            var folder = Files.createDirectories(Path.of("target", "pages"));
            var size = driver.manage().window().getSize();
            var height = ((Number) Objects.requireNonNull(
                    driver.executeScript("return document.documentElement.scrollHeight"))).intValue();
            driver.manage().window().setSize(new Dimension(size.width, Math.min(height + 200, 6000)));
            Files.write(folder.resolve(name + path + ".png"), driver.getScreenshotAs(OutputType.BYTES));
            driver.manage().window().setSize(size);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
