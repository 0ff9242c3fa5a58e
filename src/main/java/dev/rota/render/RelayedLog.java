package dev.rota.render;

import dev.rota.console.Palette;
import dev.rota.console.Palette.Style;
import dev.rota.run.Blueprint;
import dev.rota.run.Blueprint.LogTarget;
import dev.rota.run.RunObserver.TaskLine;
import dev.rota.run.TaskState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The lines of logs as they are printed: as they are when one container speaks, with its name before each when there are more. */
public final class RelayedLog {

    private static final List<Style> SPEAKERS = List.of(
            Style.FIRST_SPEAKER, Style.SECOND_SPEAKER, Style.THIRD_SPEAKER, Style.FOURTH_SPEAKER, Style.FIFTH_SPEAKER);
    private static final int SHORT_ID = 4;

    private final Palette palette;
    private final boolean plain;
    private final boolean severalTasks;
    private final int width;
    private final Map<String, String> prefixes = new HashMap<>();

    /** The log of these tasks. */
    public RelayedLog(List<TaskState> tasks, Blueprint blueprint, Palette palette) {
        this(
                blueprint.containers().stream()
                        .filter(container -> container.log() instanceof LogTarget.CloudWatch)
                        .map(Blueprint.Container::name)
                        .toList(),
                tasks.size() > 1,
                palette);
    }

    /**
     * The log of tasks of which each has these containers.
     *
     * @param severalTasks whether lines of more than one task may come
     */
    public RelayedLog(List<String> containers, boolean severalTasks, Palette palette) {
        this.palette = palette;
        this.severalTasks = severalTasks;
        this.plain = !severalTasks && containers.size() < 2;
        this.width = containers.stream().mapToInt(String::length).max().orElse(0) + (severalTasks ? SHORT_ID + 1 : 0);
    }

    /** The text of lines, each with its line end. */
    public String of(List<TaskLine> lines) {
        StringBuilder text = new StringBuilder();
        for (TaskLine line : lines) {
            String prefix =
                    plain ? "" : prefixes.computeIfAbsent(line.task() + " " + line.container(), writer -> prefix(line));
            String said = withoutLineEnd(line.line().text());
            text.append(prefix)
                    .append(prefix.isEmpty() ? said : said.replace("\n", "\n" + prefix))
                    .append('\n');
        }
        return text.toString();
    }

    private String prefix(TaskLine line) {
        String id = line.task().substring(line.task().lastIndexOf('/') + 1);
        String name = line.container() + (severalTasks ? " " + id.substring(0, Math.min(SHORT_ID, id.length())) : "");
        String padded = name + " ".repeat(Math.max(0, width - name.length())) + " | ";
        return palette.paint(SPEAKERS.get(prefixes.size() % SPEAKERS.size()), padded);
    }

    private static String withoutLineEnd(String text) {
        return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    }
}
