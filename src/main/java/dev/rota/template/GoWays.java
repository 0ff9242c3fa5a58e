package dev.rota.template;

import java.util.Map;

/** How Pebble says what an action of Go's templates means, for those that cannot be translated. */
final class GoWays {

    private static final String EXAMPLES = "write it as Rota does: {{ must_env(\"NAME\") }},"
            + " {{ tfstate(\"aws_subnet.private[0].id\") }}, {% if env(\"STAGE\", \"dev\") == \"prod\" %}…{% endif %}";

    private static final String CONDITION = "write {% if env(\"STAGE\", \"dev\") == \"prod\" %}…{% endif %}";
    private static final String COMPARISON = "write {{ env(\"STAGE\", \"dev\") == \"prod\" }}";
    private static final String ORDER = "write {{ tfstate(\"output.count\") < 3 }}";
    private static final String MACRO = "write {% macro name() %}…{% endmacro %}, and {{ name() }} to print it";
    private static final String NO_JUMPS = "in Pebble, put {% if %} around whatever {% for %} should skip";

    private static final Map<String, String> WAYS = Map.ofEntries(
            Map.entry("if", CONDITION),
            Map.entry("else", CONDITION),
            Map.entry("end", CONDITION),
            Map.entry("range", "write {% for item in tfstate(\"output.subnets\") %}…{% endfor %}"),
            Map.entry("with", "write {% set name = env(\"NAME\", \"\") %}{% if name is not empty %}…{% endif %}"),
            Map.entry("define", MACRO),
            Map.entry("template", MACRO),
            Map.entry("block", MACRO),
            Map.entry("break", NO_JUMPS),
            Map.entry("continue", NO_JUMPS),
            Map.entry(".", "if it is for another program, write its {{ as {{ '{{' }}"),
            Map.entry("$", "write {% set name = must_env(\"NAME\") %}{{ name }}"),
            Map.entry("eq", COMPARISON),
            Map.entry("ne", COMPARISON),
            Map.entry("lt", ORDER),
            Map.entry("le", ORDER),
            Map.entry("gt", ORDER),
            Map.entry("ge", ORDER),
            Map.entry("and", "write {{ env(\"STAGE\", \"dev\") == \"prod\" and env(\"FROZEN\", \"\") is empty }}"),
            Map.entry("or", "write {{ env(\"STAGE\", \"dev\") == \"prod\" or env(\"FROZEN\", \"\") is empty }}"),
            Map.entry("not", "write {{ not (env(\"STAGE\", \"dev\") == \"prod\") }}"),
            Map.entry("len", "write {{ tfstate(\"output.subnets\") | length }}"),
            Map.entry("index", "write {{ tfstate(\"output.subnets\")[0] }}"),
            Map.entry("slice", "write {{ env(\"NAME\", \"text\") | slice(0, 3) }}"),
            Map.entry("printf", "write {{ printf(\"%s-job\", env(\"STAGE\", \"dev\")) }}"),
            Map.entry("plugin", "write {{ prod_tfstate(\"output.vpc_id\") }}"),
            Map.entry("call", "write the function itself: {{ must_env(\"NAME\") }}"));

    private GoWays() {}

    /** For a keyword, a function, {@code .} or {@code $}; general examples for anything else. */
    static String of(String word) {
        return WAYS.getOrDefault(word, EXAMPLES);
    }
}
