package org.reeve.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Both portals in a real browser. What it looked like is kept in target/screenshots. */
class PortalLab {

    private static final double LIMIT_MILLIS = 60_000;
    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    private static Playwright playwright;

    private final Installation installation = Installation.running();
    private final Rest rest = new Rest(installation).signedOn();
    private final Vms vms = new Vms(installation, rest);
    private BrowserContext browser;
    private Page page;
    private String vm;

    @BeforeAll
    static void launch() throws Exception {
        Files.createDirectories(SCREENSHOTS);
        playwright = Playwright.create();
    }

    @AfterAll
    static void end() {
        playwright.close();
    }

    @BeforeEach
    void open() throws Exception {
        browser = playwright
                .chromium()
                .launchPersistentContext(
                        Files.createTempDirectory("reeve-browser"),
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setIgnoreHTTPSErrors(true)
                                .setViewportSize(1440, 900)
                                .setArgs(List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync")));
        browser.setDefaultTimeout(LIMIT_MILLIS);
        page = browser.newPage();
    }

    @AfterEach
    void close() {
        browser.close();
        if (vm != null) {
            vms.discard(vm);
        }
    }

    @Test
    void theAdminPortalShowsAMachineChangeItsStateWithoutReload() {
        vm = vms.add("portal");
        signIn(installation.adminPortal());
        find("nav-vms").click();
        Locator status = find("vm-status-portal");
        hasText(status, "Off");
        shot("vms-down");
        page.evaluate("window.stillTheSamePage = true");

        vms.act(vm, "start");
        hasText(status, "Running");
        assertThat(page.evaluate("window.stillTheSamePage")).isEqualTo(true);
        shot("vms-up");

        find("vm-row-portal").click();
        find("action-console").click();
        page.waitForCondition(this::consoleShowsSomething);
        shot("console");

        find("nav-vms").click();
        find("vm-row-portal").click();
        find("action-stop").click();
        find("dialog-confirm").click();
        hasText(find("vm-status-portal"), "Off");
        assertThat(vms.status(vm)).isEqualTo("down");
        shot("vms-stopped");
    }

    @Test
    void everyPageOfTheAdminPortalOpensWithoutAnError() {
        StringBuilder errors = new StringBuilder();
        page.onPageError(error -> errors.append(error).append('\n'));
        signIn(installation.adminPortal());
        find("nav-vms").waitFor();
        List<String> pages = page.locator("[data-testid^=nav-]").all().stream()
                .map(entry -> entry.getAttribute("data-testid"))
                .toList();
        assertThat(pages).contains("nav-dashboard", "nav-vms", "nav-hosts", "nav-events");
        for (String name : pages) {
            find(name).click();
            page.waitForLoadState();
            shot("page-" + name.substring("nav-".length()));
        }
        assertThat(errors).isEmpty();
    }

    @Test
    void theUserPortalListsMyMachines() {
        signIn(installation.userPortal());
        page.getByText("first-guest").first().waitFor();
        shot("user-portal");
    }

    private void signIn(String portal) {
        page.navigate(portal);
        find("sign-in-user").fill(installation.user());
        find("sign-in-password").fill(installation.password());
        shot("sign-in");
        find("sign-in-submit").click();
    }

    private Locator find(String testId) {
        return page.getByTestId(testId).first();
    }

    private static void hasText(Locator locator, String text) {
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(locator)
                .containsText(
                        text,
                        new com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions()
                                .setTimeout(LIMIT_MILLIS));
    }

    /** Whether the guest's screen has more than one colour. */
    private boolean consoleShowsSomething() {
        return Boolean.TRUE.equals(
                page.evaluate(
                        """
                () => {
                  const canvas = document.querySelector('[data-testid="console-screen"] canvas');
                  if (!canvas || !canvas.width) return false;
                  const pixels = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
                  const colours = new Set();
                  for (let i = 0; i < pixels.length; i += 4) colours.add((pixels[i] << 16) | (pixels[i + 1] << 8) | pixels[i + 2]);
                  return colours.size > 1;
                }
                """));
    }

    private void shot(String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
