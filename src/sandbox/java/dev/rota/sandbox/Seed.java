package dev.rota.sandbox;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.Json.Member;
import dev.rota.json.JsonException;
import dev.rota.problem.RotaException;
import dev.rota.problem.Utf8;
import dev.rota.problem.Utf8.TooLongException;
import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.Bytes;
import dev.rota.sandbox.service.SeedReader;
import dev.rota.sandbox.service.SeedSection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A file that says what an account holds. It is merged into what the sandbox holds already: what has the same name is replaced.
 *
 * <pre>{@code
 * {
 *   "regions": {
 *     "ap-northeast-3": {
 *       "clusters": ["main"],
 *       "taskDefinitions": [
 *         {"family": "report", "containerDefinitions": [{"name": "app", "image": "report"}]}
 *       ],
 *       "rules": [
 *         {
 *           "Name": "nightly",
 *           "ScheduleExpression": "cron(0 18 * * ? *)",
 *           "State": "ENABLED",
 *           "Tags": [{"Key": "team", "Value": "data"}],
 *           "Targets": [
 *             {
 *               "Id": "report",
 *               "Arn": "arn:aws:ecs:ap-northeast-3:123456789012:cluster/main",
 *               "RoleArn": "arn:aws:iam::123456789012:role/ecsEventsRole",
 *               "EcsParameters": {
 *                 "TaskDefinitionArn": "arn:aws:ecs:ap-northeast-3:123456789012:task-definition/report"
 *               }
 *             }
 *           ]
 *         }
 *       ]
 *     }
 *   },
 *   "buckets": {
 *     "tfstate": {
 *       "region": "ap-northeast-1",
 *       "objects": {
 *         "prod/terraform.tfstate": {"file": "prod.tfstate"},
 *         "note": {"text": "hello"},
 *         "empty": {"json": {}}
 *       }
 *     }
 *   }
 * }
 * }</pre>
 *
 * <ul>
 *   <li>{@code clusters}: names, or objects with capacity providers and a status.
 *   <li>{@code taskDefinitions}: inputs of RegisterTaskDefinition, each a new revision unless {@code revision} says which one,
 *       or one says the same already; {@code status} may be {@code INACTIVE}.
 *   <li>{@code rules}: what DescribeRule answers, with {@code Tags} and {@code Targets}. Members of a target that the sandbox
 *       does not know are kept.
 *   <li>{@code buckets}: their region (by default us-east-1) and objects; a file is looked for beside the seed.
 * </ul>
 *
 * <p>The README's chapter on the sandbox shows the other keys; each is explained at its {@link SeedSection}.
 *
 * <p>An unknown key is an error, anywhere but inside what belongs to AWS alone: targets and containers.
 */
final class Seed {

    private static final int LARGEST = 32 * 1024 * 1024;
    private static final String TOO_LARGE = "is larger than 32 MiB, the most that the sandbox reads";
    private static final String REGION_OF_GLOBAL_THINGS = "us-east-1";

    private final List<SeedSection> sections;
    private final String account;

    Seed(List<SeedSection> sections, String account) {
        this.sections = List.copyOf(sections);
        this.account = account;
    }

    /** Reads a seed file. */
    static Json read(Path file) {
        try {
            return Json.parse(Utf8.text(Utf8.read(file, LARGEST)));
        } catch (JsonException e) {
            throw new RotaException(
                    file + ":" + e.line() + ":" + e.column() + ": the seed is not JSON: " + e.getMessage(), e);
        } catch (TooLongException e) {
            throw new RotaException("the seed " + file + " " + TOO_LARGE, e);
        } catch (IOException e) {
            throw new RotaException("the seed " + file + " cannot be read; is the path right?", e);
        }
    }

    /** Puts what a seed says into the store; {@code files} gives what stands in a file that it names. */
    void plant(Json seed, Function<String, Bytes> files) {
        JsonObject root = SeedReader.object(seed, "the seed");
        SeedReader.refuseUnknown(root, keys("regions", SeedSection::global), "the seed");
        plant(root, new AccountRegion(REGION_OF_GLOBAL_THINGS, account), files, SeedSection::global);
        root.get("regions").ifPresent(regions -> {
            for (Member region : SeedReader.members(regions, "regions")) {
                String what = "region " + region.name();
                JsonObject content = SeedReader.object(region.value(), what);
                Predicate<SeedSection> regional = section -> !section.global();
                SeedReader.refuseUnknown(content, keys("", regional), what);
                plant(content, new AccountRegion(region.name(), account), files, regional);
            }
        });
    }

    private void plant(
            JsonObject content, AccountRegion home, Function<String, Bytes> files, Predicate<SeedSection> which) {
        sections.stream()
                .filter(which)
                .forEach(section -> content.get(section.key()).ifPresent(value -> section.plant(value, home, files)));
    }

    private List<String> keys(String first, Predicate<SeedSection> which) {
        List<String> keys = new ArrayList<>();
        if (!first.isEmpty()) {
            keys.add(first);
        }
        sections.stream().filter(which).map(SeedSection::key).forEach(keys::add);
        return keys;
    }

    /** The seed with what stands in the files that it names in their place, for who cannot or may not read them. */
    static Json withFiles(Json seed, Path folder) {
        UnaryOperator<Json> object = source -> source.asObject()
                .filter(named -> named.members().size() == 1)
                .flatMap(named -> named.text("file"))
                .<Json>map(name -> Json.object()
                        .with("base64", file(folder, name).base64())
                        .build())
                .orElse(source);
        UnaryOperator<Json> bucket = value -> inMember(value, "objects", objects -> inEach(objects, object));
        return inMember(seed, "buckets", buckets -> inEach(buckets, bucket));
    }

    private static Json inMember(Json value, String name, UnaryOperator<Json> change) {
        return value.asObject()
                .flatMap(object -> object.get(name).<Json>map(member -> object.with(name, change.apply(member))))
                .orElse(value);
    }

    private static Json inEach(Json value, UnaryOperator<Json> change) {
        return value.asObject()
                .<Json>map(object -> new JsonObject(object.members().stream()
                        .map(member -> new Member(member.name(), change.apply(member.value())))
                        .toList()))
                .orElse(value);
    }

    /** What stands in a file of a seed that lies in a folder. */
    static Bytes file(Path base, String name) {
        Path file = base.resolve(name);
        try {
            return Bytes.of(Utf8.read(file, LARGEST));
        } catch (TooLongException e) {
            throw new RotaException("the seed names the file " + file + ", which " + TOO_LARGE, e);
        } catch (IOException e) {
            throw new RotaException("the seed names the file " + file + ", which cannot be read", e);
        }
    }
}
