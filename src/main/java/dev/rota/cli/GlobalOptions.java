package dev.rota.cli;

import dev.rota.console.ColorChoice;
import dev.rota.console.Console.Verbosity;
import dev.rota.problem.UsageException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options that every command has, before or after its name. */
final class GlobalOptions {

    static final String USUAL_SANDBOX = "rota-sandbox.json";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    @Option(
            names = "--region",
            paramLabel = "REGION",
            scope = ScopeType.INHERIT,
            description = "AWS region; default: the file's, then AWS_REGION, then the profile's.")
    private @Nullable String region;

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Profile of the AWS configuration files; default: AWS_PROFILE.")
    private @Nullable String profile;

    @Option(
            names = "--endpoint-url",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "Ask this address instead of AWS, for every service.")
    private @Nullable String endpointUrl;

    @Option(
            names = "--sandbox",
            paramLabel = "FILE",
            arity = "0..1",
            fallbackValue = USUAL_SANDBOX,
            scope = ScopeType.INHERIT,
            description = "Use an embedded AWS that keeps its state in FILE (default: " + USUAL_SANDBOX + ").")
    private @Nullable Path sandbox;

    @Option(
            names = "--ext-str",
            paramLabel = "NAME=TEXT",
            scope = ScopeType.INHERIT,
            description = "Text for std.extVar('NAME') in Jsonnet files; NAME alone takes it from the environment."
                    + " May be given several times.")
    private List<String> externalTexts = new ArrayList<>();

    @Option(
            names = "--ext-code",
            paramLabel = "NAME=CODE",
            scope = ScopeType.INHERIT,
            description = "The same, for a Jsonnet expression.")
    private List<String> externalCodes = new ArrayList<>();

    @Option(
            names = "--color",
            paramLabel = "auto|always|never",
            scope = ScopeType.INHERIT,
            description = "Colour; default: auto, which heeds NO_COLOR and the terminal.")
    private ColorChoice color = ColorChoice.AUTO;

    @Option(names = "--no-color", scope = ScopeType.INHERIT, description = "The same as --color=never.")
    private boolean noColor;

    @Option(
            names = {"-q", "--quiet"},
            scope = ScopeType.INHERIT,
            description = "Print only results and failures.")
    private boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            scope = ScopeType.INHERIT,
            description = "Also print every call to AWS.")
    private boolean verbose;

    @Option(names = "--stacktrace", scope = ScopeType.INHERIT, description = "Show the stack trace of a failure.")
    private boolean stacktrace;

    private Optional<List<String>> notesOnDifference = Optional.empty();

    /** Has a comparison that finds no difference say nothing, as scripts of ecschedule's expect; another one says these notes too. */
    void sayNothingOfNoDifference(List<String> notes) {
        notesOnDifference = Optional.of(notes);
    }

    /** What to say of the command line when there is a difference; empty where a comparison says everything at once. */
    Optional<List<String>> notesOnDifference() {
        return notesOnDifference;
    }

    Optional<String> region() {
        if (region != null && region.isBlank()) {
            throw new UsageException("--region is empty; name a region such as ap-northeast-3, or leave it out");
        }
        return Optional.ofNullable(region);
    }

    Optional<String> profile() {
        return Optional.ofNullable(profile);
    }

    Optional<Path> sandbox() {
        if (sandbox != null && endpointUrl != null) {
            throw new UsageException("--sandbox and --endpoint-url both say where AWS is; keep one of them");
        }
        return Optional.ofNullable(sandbox);
    }

    Optional<URI> endpointUrl() {
        String text = endpointUrl;
        return text == null ? Optional.empty() : Optional.of(address(text).orElseThrow(() -> notAnAddress(text)));
    }

    private static Optional<URI> address(String text) {
        try {
            URI uri = URI.create(text);
            boolean ofTheWeb = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
            return uri.getHost() != null && ofTheWeb ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /**
     * Where a sandbox may be served: the address in place of AWS, if it is one of this machine. A sandbox answers at no other.
     *
     * @param environment which may name the address where no option says where AWS is
     */
    Optional<URI> servedSandbox(Map<String, String> environment) {
        Optional<URI> ofEnvironment = sandbox().isPresent()
                ? Optional.empty()
                : Optional.ofNullable(environment.get("AWS_ENDPOINT_URL")).flatMap(GlobalOptions::address);
        return endpointUrl().or(() -> ofEnvironment).filter(GlobalOptions::isOfThisMachine);
    }

    private static boolean isOfThisMachine(URI address) {
        return "http".equals(address.getScheme()) && LOOPBACK.contains(address.getHost());
    }

    List<String> externalTexts() {
        return externalTexts;
    }

    List<String> externalCodes() {
        return externalCodes;
    }

    ColorChoice color() {
        return noColor ? ColorChoice.NEVER : color;
    }

    /** What contradicts itself, to be found before anything is done; empty when nothing does. */
    Optional<String> contradiction() {
        return quiet && verbose
                ? Optional.of("--quiet and --verbose contradict each other; keep one of them")
                : Optional.empty();
    }

    Verbosity verbosity() {
        return quiet ? Verbosity.QUIET : verbose ? Verbosity.VERBOSE : Verbosity.NORMAL;
    }

    boolean stacktrace() {
        return stacktrace;
    }

    private static UsageException notAnAddress(String text) {
        return new UsageException(
                "--endpoint-url must be an address such as http://127.0.0.1:4566, but it is '%s'".formatted(text));
    }
}
