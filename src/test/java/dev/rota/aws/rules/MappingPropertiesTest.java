package dev.rota.aws.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.aws.client.SdkTree;
import dev.rota.rule.AwsMembers;
import dev.rota.rule.Home;
import dev.rota.rule.RuleHeader;
import dev.rota.rule.Settings;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.eventbridge.model.DescribeRuleResponse;
import software.amazon.awssdk.services.eventbridge.model.PutRuleRequest;
import software.amazon.awssdk.services.eventbridge.model.Rule;
import software.amazon.awssdk.services.eventbridge.model.Target;

/** What goes through the table of settings comes out as it went in, member for member. */
class MappingPropertiesTest {

    private static final int OBJECTS = 300;
    private static final Arns ARNS = new Arns(MappingPropertiesTest::notNeeded);

    /** Members of a live rule that PutRule does not take: they are not settings. */
    private static final Set<String> NO_SETTINGS = Set.of("Arn", "ManagedBy", "CreatedBy");

    /** Settings of targets that are not ECS; on one that is, they are unknown. */
    private static final Set<String> OF_OTHER_SERVICES = Set.of(
            "AppSyncParameters",
            "BatchParameters",
            "HttpParameters",
            "KinesisParameters",
            "RedshiftDataParameters",
            "RunCommandParameters",
            "SageMakerPipelineParameters",
            "SqsParameters");

    @Test
    void targetsComeOutAsTheyWentIn() {
        forManySeeds(seed -> {
            Target target = aTarget(seed, 0.6);
            assertThat(TargetMapping.write(TargetMapping.read(target), ARNS)).isEqualTo(target);
        });
    }

    @Test
    void everyMemberOfATargetIsMapped() {
        Target full = aTarget(1, 1);
        Target out = TargetMapping.write(TargetMapping.read(full), ARNS);
        assertSameMembers("", full, out, Set.of());
        Set<String> mapped = Settings.LISTED_TARGET.keys().stream()
                .flatMap(key -> key.member().stream())
                .map(member -> member.replaceFirst("\\..*", ""))
                .collect(Collectors.toSet());
        assertThat(full.sdkFields().stream().map(SdkField::memberName))
                .as("a new member of Target needs a key, or a place among those of other services")
                .allMatch(name -> mapped.contains(name) || OF_OTHER_SERVICES.contains(name));
    }

    @Test
    void rulesAsListedComeOutAsTheyWentIn() {
        forManySeeds(seed -> {
            Rule row = new SdkObjects(seed, Set.of(), 0.6).fill(Rule.builder(), Set.of("Name", "Arn"));
            RuleHeader header = RuleMapping.read(row, Set.of());
            assertSameMembers("", row, RuleMapping.write(header.rule(), Map.of(), ARNS), NO_SETTINGS);
            assertThat(header.arn()).isEqualTo(row.arn());
            assertThat(header.managedBy()).isEqualTo(row.managedBy());
        });
    }

    @Test
    void rulesAsDescribedComeOutAsTheyWentIn() {
        forManySeeds(seed -> {
            DescribeRuleResponse answer =
                    new SdkObjects(seed, Set.of(), 0.6).fill(DescribeRuleResponse.builder(), Set.of("Name", "Arn"));
            RuleHeader header = RuleMapping.read(answer, Set.of());
            assertSameMembers("", answer, RuleMapping.write(header.rule(), Map.of(), ARNS), NO_SETTINGS);
        });
    }

    @Test
    void everyMemberOfPutRuleIsWritten() {
        PutRuleRequest full = new SdkObjects(1, Set.of(), 1).fill(PutRuleRequest.builder(), Set.of());
        dev.rota.rule.Rule rule = AwsMembers.rule(SdkTree.read(full));
        assertThat(RuleMapping.write(rule, TagMapping.read(full.tags()), ARNS)).isEqualTo(full);
    }

    private static Home notNeeded() {
        throw new AssertionError("ARNs need no home");
    }

    private static Target aTarget(long seed, double share) {
        Set<String> leftOut = new HashSet<>(OF_OTHER_SERVICES);
        leftOut.addAll(twoInputsOf(seed));
        return new SdkObjects(seed, leftOut, share).fill(Target.builder(), Set.of("Id", "Arn", "EcsParameters"));
    }

    /** AWS takes one sort of input at most. */
    private static Set<String> twoInputsOf(long seed) {
        return switch ((int) (seed % 3)) {
            case 0 -> Set.of("InputPath", "InputTransformer");
            case 1 -> Set.of("Input", "InputTransformer");
            default -> Set.of("Input", "InputPath");
        };
    }

    private static void assertSameMembers(String path, SdkPojo in, SdkPojo out, Set<String> except) {
        for (SdkField<?> field : in.sdkFields()) {
            String name = field.memberName();
            Object before = field.getValueOrDefault(in);
            if (before == null || except.contains(name)) {
                continue;
            }
            SdkField<?> there = Objects.requireNonNull(
                    out.sdkFieldNameToField().get(field.locationName()), path + name + " has no place");
            assertThat(there.getValueOrDefault(out)).as(path + name).isEqualTo(before);
        }
    }

    private static void forManySeeds(LongConsumer property) {
        long first = System.nanoTime();
        for (long seed = first; seed < first + OBJECTS; seed++) {
            try {
                property.accept(seed);
            } catch (AssertionError failure) {
                throw new AssertionError("seed " + seed + ": " + failure.getMessage(), failure);
            }
        }
    }
}
