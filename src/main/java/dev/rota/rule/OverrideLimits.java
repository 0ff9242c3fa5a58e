package dev.rota.rule;

import dev.rota.rule.ContainerOverride.EnvironmentVariable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What ECS takes as an override. EventBridge takes any JSON as a target's input, so a live input may look like an override and yet
 * never start a task; it stays the JSON it is, because no file could say it key by key.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_ContainerOverride.html">ContainerOverride</a>
 */
final class OverrideLimits {

    private static final int LONGEST_NAME = 255;
    private static final int LEAST_STORAGE = 21;
    private static final int MOST_STORAGE = 200;
    private static final Set<String> RESOURCE_TYPES = Set.of("GPU", "InferenceAccelerator");
    private static final String FILE_TYPE = "s3";

    private OverrideLimits() {}

    static boolean allow(TaskOverride override) {
        Integer storage = override.ephemeralStorageSizeInGiB();
        return (storage == null || (storage >= LEAST_STORAGE && storage <= MOST_STORAGE))
                && override.containerOverrides().stream().allMatch(OverrideLimits::allow);
    }

    private static boolean allow(ContainerOverride container) {
        return isName(container.name())
                && isAmount(container.cpu())
                && isAmount(container.memory())
                && isAmount(container.memoryReservation())
                && haveDistinctNames(container.environment())
                && container.environmentFiles().stream()
                        .allMatch(file -> !file.value().isEmpty() && file.type().equals(FILE_TYPE))
                && container.resourceRequirements().stream()
                        .allMatch(requirement -> RESOURCE_TYPES.contains(requirement.type()));
    }

    private static boolean isName(@Nullable String name) {
        return name != null && !name.isEmpty() && name.codePointCount(0, name.length()) <= LONGEST_NAME;
    }

    private static boolean isAmount(@Nullable Integer amount) {
        return amount == null || amount >= 0;
    }

    private static boolean haveDistinctNames(List<EnvironmentVariable> variables) {
        return variables.stream().map(EnvironmentVariable::name).distinct().count() == variables.size();
    }
}
