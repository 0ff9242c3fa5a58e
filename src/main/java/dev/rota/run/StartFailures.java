package dev.rota.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the reasons mean that ECS gives for not starting a task. */
final class StartFailures {

    private StartFailures() {}

    /** The reasons, each once, with the way out. */
    static String sentence(List<String> reasons) {
        Map<String, Integer> counted = new LinkedHashMap<>();
        reasons.forEach(reason -> counted.merge(explained(reason), 1, Integer::sum));
        return counted.keySet().stream().collect(Collectors.joining("; "));
    }

    private static String explained(String reason) {
        String text = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        if (text.startsWith("RESOURCE:")) {
            return "%s: no container instance has enough %s left; make room, or ask for less"
                    .formatted(text, text.substring("RESOURCE:".length()));
        } else if (text.startsWith("Capacity is unavailable")) {
            return text + " (Rota does not try it again by itself)";
        } else if (text.equals("AGENT")) {
            return "AGENT: the agent of the container instance is not connected";
        }
        return text.isEmpty() ? "it gave no reason" : text;
    }
}
