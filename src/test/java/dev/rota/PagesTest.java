package dev.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README stays short, and every link in it and in the pages leads somewhere. */
class PagesTest {

    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final int LONGEST_README = 350;
    private static final int LONGEST_PAGE = 700;

    static List<Path> pages() {
        return Pages.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) {
        List<String> broken = LINK.matcher(prose(page))
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("https://"))
                .filter(link -> !exists(page, link))
                .toList();
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageIsTooLongToRead(Path page) {
        assertThat(Pages.text(page).lines().count())
                .isLessThanOrEqualTo(page.getParent() == null ? LONGEST_README : LONGEST_PAGE);
    }

    @Test
    void theReadmeLinksToEveryPage() {
        String readme = Pages.text(Path.of("README.md"));
        assertThat(Pages.all().stream().skip(1))
                .allSatisfy(page -> assertThat(readme).contains("(" + page + ")"));
    }

    private static boolean exists(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path folder = page.getParent() == null ? Path.of("") : page.getParent();
        Path target = parts[0].isEmpty() ? page : folder.resolve(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || anchors(target).anyMatch(parts[1]::equals));
    }

    private static Stream<String> anchors(Path page) {
        return HEADING.matcher(prose(page))
                .results()
                .map((MatchResult heading) -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-'));
    }

    private static String prose(Path page) {
        return FENCE.matcher(Pages.text(page)).replaceAll("");
    }
}
