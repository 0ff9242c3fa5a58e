package dev.rota.mutation;

import dev.rota.config.Configuration;
import dev.rota.config.ConfigurationReader;
import dev.rota.config.ExternalVariables;
import dev.rota.config.Selection;
import dev.rota.console.ColorChoice;
import dev.rota.console.Console;
import dev.rota.console.Console.Verbosity;
import dev.rota.console.Pipes;
import dev.rota.lookup.Fetch;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.secret.Secrecy;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads spoiled files, in a process of its own whose memory is bounded. Arguments: a folder to work in, how many files, the seed of
 * the first. Ends with 1 when one was not read as every file should be: without problem, or with problems at their places.
 */
public final class MutatedFiles {

    private static final List<String> FILES =
            List.of("canonical.yaml", "templates.yaml", "ecschedule.yaml", "rota.json");

    /** What the templates of two of the files look values up in. */
    private static final String STATE = "terraform.tfstate";

    private static final List<String> READERS_OF_THE_STATE = List.of("templates.yaml", "ecschedule.yaml");

    private static final Map<String, String> ENVIRONMENT = Map.of("ENV", "dev", "TASK_DEF", "report");

    /** Of the processor, not of the clock: how busy the machine is otherwise does not matter. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(5);

    private static final long STUCK = TimeUnit.MINUTES.toMillis(2);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static final Pattern JAVA_NAMES =
            Pattern.compile("\\w{1,40}Exception|\\w{1,40}Error|\\b(java|io|dev)\\.\\w{1,40}");

    private static final int FRAMES = 40;

    /** Of a file that was read as it should not be; its seed makes the whole of it again. */
    private static final int SHOWN = 4_000;

    private final Path folder;
    private final List<byte[]> originals = new ArrayList<>();
    private final List<Mutator> ways = List.of(Mutator.values());
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private volatile boolean wrong;

    private MutatedFiles(Path folder) throws IOException {
        this.folder = folder;
        for (String name : FILES) {
            originals.add(resource(name));
        }
        originals.add(resource(STATE));
    }

    /** See the class. */
    public static void main(String[] arguments) throws Exception {
        MutatedFiles files = new MutatedFiles(Path.of(arguments[0]));
        long first = Long.parseLong(arguments[2]);
        files.readOriginals();
        for (long seed = first; seed < first + Long.parseLong(arguments[1]) && !files.wrong; seed++) {
            files.read(seed);
        }
        System.out.printf("%s spoiled files from seed %d: %s%n", arguments[1], first, files.outcomes);
        Runtime.getRuntime().halt(files.wrong ? 1 : 0);
    }

    private void readOriginals() throws IOException {
        Files.write(folder.resolve(STATE), resource(STATE));
        for (int i = 0; i < FILES.size(); i++) {
            Path file = Files.write(folder.resolve(FILES.get(i)), originals.get(i));
            ConfigurationReader.read(List.of(file), ENVIRONMENT, folder, Fetch.unavailable())
                    .select(Selection.of(List.of()));
        }
    }

    private void read(long seed) throws IOException, InterruptedException {
        Random random = new Random(seed);
        int original = random.nextInt(originals.size());
        List<Mutator> mutators = new ArrayList<>();
        byte[] spoiled = originals.get(original);
        for (int i = random.nextInt(6) / 3 + random.nextInt(2); i >= 0; i--) {
            Mutator mutator = ways.get(random.nextInt(ways.size()));
            spoiled = mutator.apply(spoiled, originals, random);
            mutators.add(mutator);
        }
        String name = original < FILES.size() ? FILES.get(original) : STATE;
        String reader = name.equals(STATE) ? READERS_OF_THE_STATE.get(random.nextInt(2)) : name;
        Files.write(folder.resolve(STATE), resource(STATE));
        Files.write(folder.resolve(reader), originals.get(FILES.indexOf(reader)));
        Files.write(folder.resolve(name), spoiled);
        String what = "-Drota.mutations=1 -Drota.seed=%d repeats this, %s by %s".formatted(seed, name, mutators);
        read(reader, what);
        if (wrong) {
            System.out.println(new String(spoiled, 0, Math.min(spoiled.length, SHOWN), StandardCharsets.UTF_8));
        }
    }

    private void read(String name, String what) throws InterruptedException {
        Thread reader = new Thread(() -> count(what, () -> read(folder.resolve(name))), "reader");
        reader.setDaemon(true);
        reader.start();
        try {
            awaitEnd(reader, what);
        } catch (OutOfMemoryError e) {
            fail(what, "needs too much memory" + trace(reader.getStackTrace()));
        }
    }

    private void awaitEnd(Thread reader, String what) throws InterruptedException {
        long end = System.currentTimeMillis() + STUCK;
        while (reader.isAlive()) {
            reader.join(50);
            long busy = THREADS.getThreadCpuTime(reader.getId());
            if (busy > PATIENCE || System.currentTimeMillis() > end) {
                fail(what, "takes too long" + trace(reader.getStackTrace()));
                return;
            }
        }
    }

    private void count(String what, Supplier<String> reading) {
        try {
            outcomes.merge(reading.get(), 1, Integer::sum);
        } catch (Throwable unexpected) {
            fail(what, unexpected + trace(unexpected.getStackTrace()));
        }
    }

    private static String trace(StackTraceElement[] frames) {
        return Arrays.stream(frames)
                .limit(FRAMES)
                .map(frame -> "\n    at " + frame)
                .collect(Collectors.joining());
    }

    private void fail(String what, String how) {
        wrong = true;
        System.out.println(what + ": " + how);
    }

    /** Reads a file as commands do, and shows what is wrong with it as they do. */
    private String read(Path file) {
        Secrecy secrecy = Secrecy.hiding(new byte[] {1});
        try {
            Configuration configuration = ConfigurationReader.read(
                    List.of(file), ENVIRONMENT, folder, Fetch.unavailable(), secrecy::learn, ExternalVariables.NONE);
            configuration.select(Selection.of(List.of()));
            configuration.region();
            configuration.accounts();
            return "accepted";
        } catch (ProblemsException e) {
            show(e.problems(), secrecy);
            return "refused";
        }
    }

    private static void show(List<Problem> problems, Secrecy secrecy) {
        if (problems.isEmpty()) {
            throw new AssertionError("refused without a reason");
        }
        try (Console console = new Console(Pipes.toNowhere(), ColorChoice.NEVER, Verbosity.NORMAL)) {
            console.maskWith(secrecy::mask, secrecy::maskLine);
            secrecy.learnFrom(problems.get(0).place().source());
            problems.forEach(problem -> {
                requirePlace(problem);
                console.problem(problem);
            });
        }
    }

    private static void requirePlace(Problem problem) {
        String text = problem.place().source().text();
        long lines = text.lines().count() + 1;
        if (problem.place().line() < 1
                || problem.place().line() > lines
                || problem.place().column() < 1) {
            throw new AssertionError("there is no such place: " + problem);
        }
        boolean ofTheProgram =
                JAVA_NAMES.matcher(problem.message()).results().anyMatch(name -> !text.contains(name.group()));
        if (problem.message().isBlank() || ofTheProgram) {
            throw new AssertionError("that is no message for people: " + problem);
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(MutatedFiles.class.getResourceAsStream(name), name)) {
            return stream.readAllBytes();
        }
    }
}
