package dev.rota.verify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A registered task definition, as far as it decides whether a task can start.
 *
 * @param arn with its revision
 * @param status {@code ACTIVE}, {@code INACTIVE} or {@code DELETE_IN_PROGRESS}
 * @param networkMode {@code awsvpc}, {@code bridge}, {@code host} or {@code none}
 * @param launchTypes where ECS says it can run: {@code EC2}, {@code FARGATE}, {@code EXTERNAL}
 * @param cpu the task's CPU, where it says so
 * @param memory the task's memory, where it says so
 * @param taskRole ARN of the role the containers have
 * @param executionRole ARN of the role that pulls the image, reads secrets and writes the log
 * @param containers in the order of the definition
 * @see <a href="https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinition.html">TaskDefinition</a>
 */
public record TaskDefinition(
        String arn,
        String status,
        String networkMode,
        List<String> launchTypes,
        Optional<String> cpu,
        Optional<String> memory,
        Optional<String> taskRole,
        Optional<String> executionRole,
        List<Container> containers) {

    static final String AWSVPC = "awsvpc";

    public TaskDefinition {
        launchTypes = List.copyOf(launchTypes);
        containers = List.copyOf(containers);
    }

    /**
     * A container of the definition.
     *
     * @param log where its log goes
     * @param secrets what the values of secret variables are taken from: ARN, or name of a parameter
     * @param repositoryCredentials the secret with which the image is pulled, by ARN or name
     * @param environmentFiles ARNs of S3 objects
     */
    public record Container(
            String name,
            Optional<Log> log,
            List<String> secrets,
            Optional<String> repositoryCredentials,
            List<String> environmentFiles) {

        public Container {
            secrets = List.copyOf(secrets);
            environmentFiles = List.copyOf(environmentFiles);
        }
    }

    /**
     * A log configuration.
     *
     * @param driver such as {@code awslogs}
     * @param options by name
     * @param secrets what the values of secret options are taken from
     */
    public record Log(String driver, Map<String, String> options, List<String> secrets) {

        public Log {
            options = Map.copyOf(options);
            secrets = List.copyOf(secrets);
        }
    }

    /** {@code family:revision}. */
    String name() {
        return arn.substring(arn.lastIndexOf('/') + 1);
    }

    /** The family. */
    String family() {
        return name().substring(0, name().lastIndexOf(':'));
    }

    /** The ARN of any revision, with a wildcard. */
    String anyRevision() {
        return arn.substring(0, arn.lastIndexOf(':')) + ":*";
    }

    /** The ARN that the next registration of the family will have. */
    String nextRevision() {
        int colon = arn.lastIndexOf(':');
        return arn.substring(0, colon + 1) + (Integer.parseInt(arn.substring(colon + 1)) + 1);
    }

    boolean isActive() {
        return status.equals("ACTIVE");
    }

    boolean isAwsvpc() {
        return networkMode.equals(AWSVPC);
    }

    List<String> containerNames() {
        return containers.stream().map(Container::name).toList();
    }

    /** Everything that secrets of its containers are taken from, once each. */
    List<String> secretSources() {
        return containers.stream()
                .flatMap(container -> Stream.concat(
                        container.secrets().stream(), container.log().stream().flatMap(log -> log.secrets().stream())))
                .distinct()
                .collect(Collectors.toList());
    }
}
