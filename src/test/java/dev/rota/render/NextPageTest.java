package dev.rota.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.next.ScheduledRule;
import dev.rota.next.ZonedDay;
import dev.rota.problem.Place;
import dev.rota.problem.Source;
import dev.rota.schedule.ScheduleExpression;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NextPageTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant MADE = Instant.parse("2026-10-24T10:00:00Z");

    @Test
    void whateverARuleIsCalledStaysText() {
        String hostile = "\"><img src=x onerror=alert(1)></script><script>alert('1')</script>&amp;";
        String page = page(List.of(rule(hostile, "cron(0 10 * * ? *)"), rule("other", "cron(0 10 * * ? *)")));

        assertThat(page).doesNotContain("<img", "<script>alert", hostile);
        assertThat(page)
                .contains("data-rule=\"&quot;&gt;&lt;img src=x onerror=alert(1)&gt;&lt;/script&gt;&lt;script&gt;"
                        + "alert(&#39;1&#39;)&lt;/script&gt;&amp;amp;\"");
        assertThat(Pattern.compile("<script").matcher(page).results()).hasSize(1);
    }

    @Test
    void nothingIsLoadedAndNothingElseMayRun() {
        String page = page(List.of(rule("a", "cron(0 10 * * ? *)")));

        assertThat(page)
                .containsPattern("default-src &#39;none&#39;; style-src &#39;sha256-[A-Za-z0-9+/=]{44}&#39;;"
                        + " script-src &#39;sha256-[A-Za-z0-9+/=]{44}&#39;");
        assertThat(page).doesNotContain("http://", "https://", " src=", " style=", " onclick=");
    }

    @Test
    void theDayOnWhichTheClockIsChangedHasItsHoursAndSaysSo() {
        String page = page(List.of(rule("hourly", "cron(0 * * * ? *)")));

        assertThat(page).contains("On this day at 03:00 the clock goes back to 02:00.");
        assertThat(page)
                .contains("<th scope=\"col\">02<small>00</small></th><th scope=\"col\" class=\"clock\""
                        + " title=\"from here on +01:00\">02<small>01</small></th>");
        assertThat(Pattern.compile("<td class=\"starts\"").matcher(page).results())
                .hasSize(25);
    }

    private static String page(List<ScheduledRule> rules) {
        StringBuilder page = new StringBuilder();
        new NextPage(new ZoneClock(BERLIN), MADE)
                .tell(rules, List.of(new ZonedDay(LocalDate.parse("2026-10-25"), BERLIN)), page::append);
        return page.toString();
    }

    private static ScheduledRule rule(String name, String schedule) {
        return new ScheduledRule(
                name,
                Optional.of(ScheduleExpression.parse(schedule)),
                Optional.empty(),
                true,
                1,
                Place.startOf(new Source("rota.yaml", "")));
    }
}
