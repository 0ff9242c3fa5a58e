package dev.rota.aws.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * Makes random objects of the SDK out of its own lists of fields, so that a field added by the next version is filled without
 * anyone thinking of it.
 */
public final class SdkObjects {

    private final Random random;
    private final Set<String> leftOut;
    private final double share;

    /**
     * A maker.
     *
     * @param leftOut members to leave out wherever they stand
     * @param share how likely an optional member is there
     */
    public SdkObjects(long seed, Set<String> leftOut, double share) {
        this.random = new Random(seed);
        this.leftOut = leftOut;
        this.share = share;
    }

    /** Fills a builder and builds. */
    public <T> T fill(SdkBuilder<?, T> builder, Set<String> required) {
        fillFields((SdkPojo) builder, required);
        return builder.build();
    }

    private void fillFields(SdkPojo builder, Set<String> required) {
        for (SdkField<?> field : builder.sdkFields()) {
            boolean wanted = required.contains(field.memberName()) || random.nextDouble() < share;
            if (wanted && !leftOut.contains(field.memberName())) {
                field.set(builder, value(field));
            }
        }
    }

    private Object value(SdkField<?> field) {
        MarshallingType<?> type = field.marshallingType();
        if (type == MarshallingType.STRING) {
            return text(field);
        } else if (type == MarshallingType.INTEGER) {
            return random.nextInt(1000);
        } else if (type == MarshallingType.BOOLEAN) {
            return random.nextBoolean();
        } else if (type == MarshallingType.LIST) {
            SdkField<?> element = field.getRequiredTrait(ListTrait.class).memberFieldInfo();
            return IntStream.rangeClosed(0, random.nextInt(3))
                    .mapToObj(index -> value(element))
                    .toList();
        } else if (type == MarshallingType.MAP) {
            Map<String, String> map = new HashMap<>();
            IntStream.rangeClosed(0, random.nextInt(3)).forEach(index -> map.put("key" + index, text(field)));
            return map;
        } else if (type == MarshallingType.SDK_POJO) {
            SdkPojo nested = field.constructor().get();
            fillFields(nested, REQUIRED_INSIDE);
            return ((SdkBuilder<?, ?>) nested).build();
        }
        throw new AssertionError("a field of an unforeseen type: " + field.memberName() + " " + type);
    }

    /** What AWS requires of a nested object; one without it is as good as absent. */
    private static final Set<String> REQUIRED_INSIDE = Set.of(
            "Arn",
            "awsvpcConfiguration",
            "Subnets",
            "TaskDefinitionArn",
            "InputTemplate",
            "capacityProvider",
            "Key",
            "Value");

    /** Odd texts too: an enum's value may be newer than the SDK, an ARN must not be taken apart. */
    private String text(@Nullable SdkField<?> field) {
        List<String> beginnings = List.of("arn:aws:ecs:ap-northeast-3:123456789012:", "arn:aws-cn:", "arn:");
        boolean isArn = field != null
                && field.memberName() != null
                && field.memberName().endsWith("Arn");
        String beginning = isArn ? beginnings.get(random.nextInt(beginnings.size())) : "";
        return beginning + "é\"\\ {}" + Long.toString(random.nextLong(1L << 40), 36);
    }
}
