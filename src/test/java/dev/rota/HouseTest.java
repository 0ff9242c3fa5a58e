package dev.rota;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keeps the house in order: which room imports which, and which room alone imports a library. */
class HouseTest {

    private static final String HOUSE = "dev.rota.";

    private static final JavaClasses ROTA = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.rota");

    @ParameterizedTest(name = "{0} sees {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    lazy        |                                                                | the time at which a value is computed does not depend on its kind
                    problem     |                                                                | every room reports problems, so this room is below all others
                    json        | problem                                                        | every room may use JSON values
                    yaml        | problem                                                        | it handles YAML text and located values, but not their meaning
                    schedule    | problem                                                        | the times of a schedule do not depend on its targets
                    next      | schedule, problem                                              | it compares the times of many rules without knowing their files
                    rule        | json, problem                                                  | a rule does not depend on the file it was read from
                    console     | problem, lazy                                                        | it writes characters and does not know their meaning
                    proxy       | problem                                                        | the same proxies serve every connection
                    lookup      | secret, json, problem, lazy, proxy                                             | sources of values do not know which file asks
                    template    | lookup, secret, json, problem                                        | templates come before YAML and know nothing of rules
                    jsonnet     | secret, yaml, json, problem                                        | a program becomes located values, whatever they mean
                    config      | template, lookup, jsonnet, yaml, json, rule, schedule, next, problem | a file becomes rules without AWS
                    plan        | rule, json                                                     | a plan is a pure function of desired and live rules
                    live        | plan, rule, problem, lazy                                      | live rules are read through a port, so that tests need no AWS
                    apply       | live, plan, rule, problem                                          | a plan is carried out through ports, so that tests need no AWS
                    run        | rule, json, problem                                            | a run is watched through ports, so that tests need neither AWS nor time
                    status     | live, plan, run, rule, schedule, problem                           | runs are looked up through ports, and the time is passed in
                    verify       | rule, schedule, json, problem, lazy                            | findings follow from facts, so that tests need no AWS
                    secret      | rule, json, problem                                       | one room decides which values are secret, before anything is shown
                    render      | secret, status, apply, live, verify, run, plan, rule, schedule, next, yaml, json, console, problem | it decides how results look, and nothing else
                    aws.client  | json, problem, lazy, proxy                                                        | the same client serves every service of AWS
                    aws.rules   | aws.client, apply, live, rule, json, problem, lazy                         | it maps the SDK's shapes to ours and decides nothing
                    aws.tasks   | aws.client, apply, status, run, rule, json, problem                | it maps the SDK's shapes to ours and decides nothing
                    aws.metrics | aws.client, status, problem, lazy                                   | it maps the SDK's shapes to ours and decides nothing
                    aws.logs    | aws.client, run, problem                                      | it maps the SDK's shapes to ours and decides nothing
                    aws.facts   | aws.client, live, verify, problem, lazy                              | it maps the SDK's shapes to ours and decides nothing
                    aws.lookups | aws.client, lookup, problem, lazy                                    | it maps the SDK's shapes to ours and decides nothing
                    sandbox     | json, schedule, problem                                        | a misunderstanding of AWS in code shared with the product would go unnoticed
                    """)
    void aRoomSeesOnlyTheRoomsItNeeds(String room, String seen, String reason) {
        String[] allowed = Stream.concat(
                        Stream.of(room), Stream.ofNullable(seen).flatMap(list -> Stream.of(list.split(", "))))
                .map(HouseTest::within)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(within(room))
                .should()
                .dependOnClassesThat(resideInAnyPackage("dev.rota..").and(not(resideInAnyPackage(allowed))))
                .because(reason)
                .check(ROTA);
    }

    @Test
    void onlyTheWiringKnowsAwsAndTheSandbox() {
        noClasses()
                .that()
                .resideOutsideOfPackages(within("aws"), within("sandbox"))
                .and(not(isWiring()))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(within("aws"), within("sandbox"))
                .because("the product must not know whether it talks to AWS or to a sandbox")
                .check(ROTA);
    }

    @Test
    void onlyTheStartSeesTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.rota", within("cli"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.rota", within("cli"))
                .because("arguments become use cases, never the other way round")
                .check(ROTA);
    }

    @ParameterizedTest(name = "{0} only in {1}")
    @CsvSource(delimiter = '|', textBlock = """
                    picocli..                       | dev.rota.cli..
                    org.fusesource..                | dev.rota.console..
                    io.pebbletemplates..            | dev.rota.template..
                    org.snakeyaml..                 | dev.rota.yaml..
                    com.fasterxml..                 | dev.rota.json..
                    com.github.difflib..            | dev.rota.render..
                    sjsonnet..                      | dev.rota.jsonnet..
                    scala..                         | dev.rota.jsonnet..
                    fastparse..                     | dev.rota.jsonnet..
                    software.amazon..               | dev.rota.aws..
                    com.sun.net..                   | dev.rota.sandbox..
                    java.net.http..                 | dev.rota.lookup..
                    org.slf4j..                     | dev.rota.none..
                    """)
    void aLibraryIsImportedByOneRoom(String library, String room) {
        noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .because("a library that one room imports can be replaced there")
                .check(ROTA);
    }

    @ParameterizedTest
    @CsvSource({"rule", "plan", "live", "apply", "run", "status", "verify", "schedule", "next", "problem", "lazy"})
    void whatMattersMostNeedsNoLibrary(String room) {
        classes()
                .that()
                .resideInAPackage(within(room))
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.rota..", "java..", "org.jspecify..")
                .because("rules and schedules outlive every library")
                .check(ROTA);
    }

    @Test
    void noRoomsGoInCircles() {
        slices().matching("dev.rota.(**)")
                .should()
                .beFreeOfCycles()
                .because("a room can be understood only after the rooms it needs")
                .check(ROTA);
    }

    @Test
    void onlyMainTouchesTheProcess() {
        noClasses()
                .that()
                .areNotAssignableTo(Main.class)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("a run must be a function of its input, so that a test can run it")
                .check(ROTA);
    }

    @ParameterizedTest
    @CsvSource({"rule", "plan"})
    void theCoreIsPure(String room) {
        ArchRule pure = noClasses()
                .that()
                .resideInAPackage(within(room))
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Instant.class, Clock.class, Random.class, ThreadLocalRandom.class, Files.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.io..", "java.net..", "java.nio.file..", "java.time..", "java.util.concurrent..")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(Math.class, "random");
        pure.because("the same files and the same account must always give the same plan")
                .check(ROTA);
    }

    @Test
    void everyRoomOfTheRulesExists() {
        Assertions.assertThat(ROTA.stream().map(JavaClass::getPackageName).distinct())
                .as("a rule about a room that does not exist always holds")
                .contains(
                        "dev.rota", "dev.rota.rule", "dev.rota.plan", "dev.rota.aws.rules", "dev.rota.sandbox.events");
        Assertions.assertThat(ROTA.stream()
                        .map(JavaClass::getPackageName)
                        .distinct()
                        .filter(name -> !name.equals("dev.rota"))
                        .map(name -> name.substring(HOUSE.length()))
                        .map(name -> name.startsWith("aws.") ? name : name.replaceFirst("\\..*", "")))
                .as("every room has its line in the table above, or a rule of its own")
                .containsOnly(
                        "lazy",
                        "problem",
                        "proxy",
                        "json",
                        "yaml",
                        "schedule",
                        "next",
                        "rule",
                        "console",
                        "lookup",
                        "template",
                        "jsonnet",
                        "config",
                        "plan",
                        "live",
                        "apply",
                        "run",
                        "status",
                        "verify",
                        "secret",
                        "render",
                        "aws.client",
                        "aws.rules",
                        "aws.tasks",
                        "aws.metrics",
                        "aws.logs",
                        "aws.facts",
                        "aws.lookups",
                        "sandbox",
                        "cli");
    }

    private static String within(String room) {
        return HOUSE + room + "..";
    }

    private static DescribedPredicate<JavaClass> isWiring() {
        return DescribedPredicate.describe("Wiring", type -> type.getName().matches("dev\\.rota\\.Wiring(\\$.*)?"));
    }
}
