package dev.rota;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The {@code console} blocks of a README: lines that begin with {@code $} are commands, what follows them is what a terminal shows,
 * both streams together. All blocks share one shell, as they do for somebody who pastes them.
 */
final class ReadmeConsole {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\n(.*?)^```$");
    private static final String PROMPT = "$ ";

    private final ProgramShell shell;

    ReadmeConsole(ProgramShell shell) {
        this.shell = shell;
    }

    /** A block: where its content begins and ends in the text, and its commands. */
    record Block(int start, int end, List<String> commands) {}

    static List<Block> blocks(String readme) {
        return BLOCK.matcher(readme)
                .results()
                .map(found -> new Block(
                        found.start(1),
                        found.end(1),
                        found.group(1)
                                .lines()
                                .filter(line -> line.startsWith(PROMPT))
                                .map(line -> line.substring(PROMPT.length()))
                                .toList()))
                .toList();
    }

    /** The text with what the commands really show. */
    String rewrite(String readme, List<Block> blocks) throws IOException, InterruptedException {
        List<String> commands =
                blocks.stream().flatMap(block -> block.commands().stream()).toList();
        List<String> outputs = new ArrayList<>(shell.runEach(commands));
        StringBuilder text = new StringBuilder();
        int written = 0;
        for (Block block : blocks) {
            text.append(readme, written, block.start());
            for (String command : block.commands()) {
                text.append(PROMPT).append(command).append('\n').append(outputs.remove(0));
            }
            written = block.end();
        }
        return text.append(readme.substring(written)).toString();
    }

    /** The text without what differs from run to run: ports, and the digits that stand for secrets. */
    static String withoutAccidents(String text) {
        return text.replaceAll("127\\.0\\.0\\.1:[0-9]+", "127.0.0.1:PORT")
                .replaceAll("\\(secret [0-9a-f]{6}\\)", "(secret ......)")
                .replaceAll("on hold \\(since [0-9-]{10} [0-9:]{5} UTC", "on hold (since ... UTC");
    }
}
