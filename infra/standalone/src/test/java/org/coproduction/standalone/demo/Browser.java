package org.coproduction.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/// The distribution's Chromium without a window, used as a person would: by what is written on links and buttons.
final class Browser implements AutoCloseable {
    /// First the one that never has a window: it shows the same pages with less work. Not the script before it, which ends alone.
    private static final Optional<File> CHROMIUM = Stream
            .of("/usr/lib/chromium/chromium-headless-shell", "/usr/bin/chromium").map(File::new).filter(File::canExecute)
            .findFirst();
    private static final File DRIVER = new File("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// Between two looks at a page, instead of the driver's own half a second.
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int NARROW = 320;
    /// One process for all pages, none of which is kept behind: opening one then takes little more than half of the work.
    private static final List<String> LIGHT = List.of("--disable-extensions", "--disable-background-networking",
            "--disable-component-update", "--process-per-site", "--renderer-process-limit=1",
            "--disable-features=BackForwardCache,SpareRendererForSitePerProcess,IsolateOrigins,site-per-process,RenderDocument");

    private final String address;
    private final boolean scripts;
    private final Map<String, Set<Cookie>> signedIn = new HashMap<>();
    private String person = "";
    private final ChromeDriver driver;

    /// @param scripts whether JavaScript is on
    Browser(String address, boolean scripts) {
        this.address = address;
        this.scripts = scripts;
        var options = new ChromeOptions().setBinary(CHROMIUM.orElseThrow()).addArguments("--headless=new", "--no-sandbox",
                "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1200,900").addArguments(LIGHT);
        this.driver = new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(DRIVER).usingAnyFreePort().build(),
                options);
        driver.manage().timeouts().pageLoadTimeout(PATIENCE);
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
    }

    /// Where there is no Chromium, the tests that need it are skipped.
    static boolean isInstalled() {
        return CHROMIUM.isPresent() && DRIVER.canExecute();
    }

    ChromeDriver driver() {
        return driver;
    }

    void open(String path) {
        driver.get(address + path);
    }

    /// Goes on as somebody else, who has signed in once.
    void become(String username) {
        signedIn.put(person, driver.manage().getCookies());
        driver.manage().deleteAllCookies();
        person = username;
        var cookies = signedIn.get(username);
        if (cookies != null) {
            cookies.forEach(driver.manage()::addCookie);
        } else if (!username.isEmpty()) {
            open("/oauth2/authorization/portal");
            signIn(username);
        }
    }

    /// Types into a field, found by its label.
    void type(String label, String text) {
        var field = field(label);
        field.clear();
        field.sendKeys(text);
    }

    /// The field of a label, found by the beginning of its words.
    WebElement field(String label) {
        var named = driver.findElement(By.xpath("//main//label[starts-with(normalize-space(), \"" + label + "\")]"));
        return driver.findElement(By.id(Objects.requireNonNull(named.getDomAttribute("for"))));
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    void follow(String link) {
        leave(driver.findElement(By.linkText(link)));
    }

    /// Follows a link by the end of its address, where others on the page have the same words.
    void followTo(String end) {
        var link = driver.findElement(By.cssSelector("main a[href$='" + end + "']"));
        driver.get(Objects.requireNonNull(link.getDomProperty("href")));
    }

    void press(String button) {
        leave(button(button));
    }

    /// A key, wherever the focus is.
    void press(Keys key) {
        press(key, 1);
    }

    void press(Keys key, int times) {
        new Actions(driver).sendKeys(String.valueOf(key).repeat(times)).perform();
    }

    WebElement button(String words) {
        return driver.findElement(By.xpath("//button[normalize-space()='" + words + "']"));
    }

    /// A click that leads to another page, which is waited for.
    private void leave(WebElement by) {
        var before = driver.findElement(By.tagName("html"));
        by.click();
        try {
            waiting().until(_ -> gone(before));
        } catch (TimeoutException stayed) {
            throw new AssertionError("Still at " + driver.getCurrentUrl() + ": " + text() + " "
                    + driver.manage().logs().get("browser").getAll(), stayed);
        }
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, PATIENCE, PAUSE);
    }

    /// Between two pages the driver may say that it knows neither.
    private static boolean gone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (StaleElementReferenceException left) {
            return true;
        } catch (WebDriverException between) {
            if (String.valueOf(between.getMessage()).contains("does not belong to the document")) {
                return true;
            }
            throw between;
        }
    }

    /// Ticks a box, or takes a choice, by the beginning of its label.
    void tick(String label) {
        var box = field(label);
        if (!box.isSelected()) {
            box.click();
        }
    }

    /// Chooses from a list, by the beginning of its label.
    void select(String label, String choice) {
        new Select(field(label)).selectByVisibleText(choice);
    }

    /// Waits until the page says something, loading it anew where it does not by itself.
    void await(String words) {
        new WebDriverWait(driver, PATIENCE.multipliedBy(3)).ignoring(StaleElementReferenceException.class).until(_ -> {
            if (text().contains(words)) {
                return true;
            }
            refresh();
            return text().contains(words);
        });
    }

    /// Where the page has begun to go on by itself, the driver waits for it in vain.
    private void refresh() {
        try {
            driver.navigate().refresh();
        } catch (TimeoutException goesOn) {
            open(URI.create(Objects.requireNonNull(driver.getCurrentUrl())).getRawPath());
        }
    }

    /// Waits until the page as it stands, or the one that a key leads to, says something.
    void awaitChange(String words) {
        waiting().ignoring(StaleElementReferenceException.class).until(_ -> text().contains(words));
    }

    /// Waits until the page as it stands has nothing left at a path.
    void awaitGone(String xpath) {
        waiting().until(_ -> driver.findElements(By.xpath(xpath)).isEmpty());
    }

    /// Switches to Easy Read, or back.
    void easyRead() {
        leave(driver.findElement(By.className("rt-easy")));
    }

    /// Sets how pages are read besides.
    void choose(String... preferences) {
        driver.findElement(By.cssSelector(".rt-reading summary")).click();
        for (var preference : preferences) {
            driver.findElement(By.cssSelector("label[for=" + preference + "]")).click();
        }
        press("Change");
    }

    /// Chooses the language of the pages by its own name, as somebody does who cannot read the rest.
    void language(String ownName) {
        driver.findElement(By.cssSelector(".rt-reading summary")).click();
        new Select(driver.findElement(By.id("language"))).selectByVisibleText(ownName);
        leave(driver.findElement(By.cssSelector(".rt-reading__more button")));
    }

    /// The language that the page says it is in, and its direction.
    String languageOfPage() {
        var page = driver.findElement(By.tagName("html"));
        return page.getDomAttribute("lang") + " " + page.getDomAttribute("dir");
    }

    /// Sends the form of a page, whatever is written on its button.
    void send() {
        leave(driver.findElement(By.cssSelector("main form button.govuk-button")));
    }

    /// Sends the one form on a page whose address ends like this, with nothing typed into it.
    void send(String end) {
        leave(driver.findElement(By.cssSelector("main form[action$='" + end + "'] button.govuk-button")));
    }

    /// At the issuer's form, and back.
    void signIn(String username) {
        driver.findElement(By.name("username")).sendKeys(username);
        driver.findElement(By.name("password")).sendKeys("example-password");
        leave(driver.findElement(By.cssSelector("button[type=submit]")));
    }

    void assertAccessible() {
        assertThat(barriers()).as(driver.getCurrentUrl()).isEmpty();
    }

    /// What axe-core finds on the page.
    List<String> barriers() {
        return Axe.check(driver);
    }

    /// What a script found on the page.
    List<String> found(String script, Object... values) {
        return ((List<?>) Objects.requireNonNull(driver.executeScript(script, values))).stream().map(String::valueOf).toList();
    }

    /// Keeps a picture of the page, and has it checked where scripts run.
    void looked(String name) {
        picture(name);
        if (scripts) {
            assertAccessible();
        }
    }

    /// Looks at the same page in Easy Read on a narrow screen, where nothing may have to be scrolled sideways.
    void lookedNarrowInEasyRead(String name) {
        var wide = driver.manage().window().getSize();
        easyRead();
        driver.manage().window().setSize(new Dimension(NARROW, wide.height));
        looked(name + "-narrow-easy");
        assertThat(overflow()).as(driver.getCurrentUrl()).isLessThanOrEqualTo(0);
        driver.manage().window().setSize(wide);
        easyRead();
    }

    /// By how many pixels the page is wider than the window: more than none has to be scrolled sideways.
    long overflow() {
        return ((Number) Objects.requireNonNull(driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth"))).longValue();
    }

    void picture(String name) {
        Pictures.keep(driver, name);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
