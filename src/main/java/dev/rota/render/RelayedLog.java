package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.console.Palette.Style;
import dev.rota.run.Blueprint;
import dev.rota.run.Blueprint.LogTarget;
import dev.rota.run.RunObserver.TaskLine;
import dev.rota.run.TaskState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of logs as they are printed: as they are when one container speaks, with its name before each when there are more. */
public final class RelayedLog {

    private static final List<Style> SPEAKERS = List.of(
            Style.FIRST_SPEAKER, Style.SECOND_SPEAKER, Style.THIRD_SPEAKER, Style.FOURTH_SPEAKER, Style.FIFTH_SPEAKER);
    private static final int SHORT_ID = 4;

    private final Palette palette;
    private final Map<String, String> prefixes = new LinkedHashMap<>();

    /** The log of these tasks. */
    public RelayedLog(List<TaskState> tasks, Blueprint blueprint, Palette palette) {
        this.palette = palette;
        List<String> containers = blueprint.containers().stream()
                .filter(container -> container.log() instanceof LogTarget.CloudWatch)
                .map(Blueprint.Container::name)
                .toList();
        Map<String, String> names = new LinkedHashMap<>();
        for (TaskState task : tasks) {
            String id = tasks.size() > 1
                    ? " " + task.id().substring(0, Math.min(SHORT_ID, task.id().length()))
                    : "";
            containers.forEach(container -> names.put(key(task.arn(), container), container + id));
        }
        if (names.size() > 1) {
            int width = names.values().stream().mapToInt(String::length).max().orElse(0);
            names.forEach((key, name) -> prefixes.put(key, prefix(name, width, prefixes.size())));
        }
    }

    /** The text of lines, each with its line end. */
    public String of(List<TaskLine> lines) {
        StringBuilder text = new StringBuilder();
        for (TaskLine line : lines) {
            String prefix = prefixes.getOrDefault(key(line.task(), line.container()), "");
            String said = withoutLineEnd(line.line().text());
            text.append(prefix)
                    .append(prefix.isEmpty() ? said : said.replace("\n", "\n" + prefix))
                    .append('\n');
        }
        return text.toString();
    }

    private String prefix(String name, int width, int number) {
        String padded = name + " ".repeat(width - name.length()) + " | ";
        return palette.paint(SPEAKERS.get(number % SPEAKERS.size()), padded);
    }

    private static String withoutLineEnd(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }

    private static String key(String task, String container) {
        return task + " " + container;
    }
}
