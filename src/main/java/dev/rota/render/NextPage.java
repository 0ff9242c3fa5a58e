package dev.rota.render;

import dev.rota.next.ScheduledRule;
import dev.rota.next.ZonedDay;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Start times as one page for a browser that needs nothing besides: for each day a table of hours by rules. Readable without its
 * script, which only searches.
 */
public final class NextPage {

    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

    private final ZoneClock clock;
    private final Instant made;

    /** A page for someone at this clock, made at an instant. */
    public NextPage(ZoneClock clock, Instant made) {
        this.clock = clock;
        this.made = made;
    }

    /** Tells the page of some days, part by part. */
    public void tell(List<ScheduledRule> rules, List<ZonedDay> days, Consumer<String> page) {
        page.accept("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="%s">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>When rules start, in %s</title>
                <style>%s</style>
                </head>
                <body>
                <header>
                <h1>When rules start</h1>
                <p>%s in %s; the times in small type are UTC. A ◆ marks rules that start in the same minute. \
                Written %s from %s. Files do not show rules on hold or rules that were changed by hand: \
                <code>rota diff</code> does.</p>
                <form id="search" role="search" hidden>
                <label for="rule">Find a rule</label>
                <input id="rule" type="search" autocomplete="off" spellcheck="false" aria-describedby="found">
                <output id="found" for="rule"></output>
                </form>
                <nav aria-label="Days">%s</nav>
                </header>
                <main>
                """.formatted(
                        NextPageDay.html(PageParts.policy()),
                        NextPageDay.html(clock.name()),
                        PageParts.style(),
                        span(days),
                        NextPageDay.html(clock.name()),
                        clock.minute(made),
                        NextPageDay.html(files(rules)),
                        links(days)));
        NextPageDay sections = new NextPageDay(clock);
        days.forEach(day -> sections.tell(day, rules, page));
        page.accept("""
                </main>
                <script>%s</script>
                </body>
                </html>
                """.formatted(PageParts.script()));
    }

    private static String span(List<ZonedDay> days) {
        String first = days.get(0).date().toString();
        return days.size() == 1
                ? first
                : "%s to %s".formatted(first, days.get(days.size() - 1).date());
    }

    private static String files(List<ScheduledRule> rules) {
        List<String> files = rules.stream()
                .map(rule -> rule.place().source().name())
                .distinct()
                .toList();
        return files.isEmpty() ? "files without a rule" : Words.list(files);
    }

    private static String links(List<ZonedDay> days) {
        return days.stream()
                .map(day -> "<a href=\"#%s\">%s%s</a>"
                        .formatted(
                                NextPageDay.anchor(day),
                                SHORT_DAY.format(day.date()),
                                day.clockChange().isPresent() ? " (clock changes)" : ""))
                .collect(Collectors.joining("\n"));
    }

    /** The style and the script of pages, and the policy that lets a browser run these and nothing else. */
    private static final class PageParts {

        private PageParts() {}

        static String style() {
            return read("next.css");
        }

        static String script() {
            return read("next.js");
        }

        /** The content security policy of a page that holds both inline and needs nothing besides. */
        static String policy() {
            return "default-src 'none'; style-src '%s'; script-src '%s'; base-uri 'none'; form-action 'none'"
                    .formatted(digest(style()), digest(script()));
        }

        private static String digest(String text) {
            try {
                byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
                return "sha256-" + Base64.getEncoder().encodeToString(digest);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JDK has SHA-256", e);
            }
        }

        private static String read(String name) {
            try (InputStream stream = PageParts.class.getResourceAsStream(name)) {
                if (stream == null) {
                    throw new IllegalStateException(name + " is missing from the program");
                }
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
