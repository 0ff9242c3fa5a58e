package dev.rota.sandbox.events;

import dev.rota.sandbox.service.Shape;

/** The shapes of a target's parameters for services other than ECS. */
final class OtherParameters {

    private static final String SECRET =
            "(^arn:aws([a-z]|\\-)*:secretsmanager:[a-z0-9-.]+:.*)" + "|(\\$(\\.[\\w_-]+(\\[(\\d+|\\*)\\])*)*)";

    private OtherParameters() {}

    static Shape kinesis() {
        return Shape.structure().required("PartitionKeyPath", Shape.text(0, 256));
    }

    static Shape runCommand() {
        Shape target = Shape.structure()
                .required("Key", Shape.text(1, 128, "^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$"))
                .required("Values", Shape.list(Shape.text(1, 256), 1, 50));
        return Shape.structure().required("RunCommandTargets", Shape.list(target, 1, 5));
    }

    static Shape batch() {
        return Shape.structure()
                .required("JobDefinition", Shape.text())
                .required("JobName", Shape.text())
                .optional("ArrayProperties", Shape.structure().optional("Size", anyNumber()))
                .optional("RetryStrategy", Shape.structure().optional("Attempts", anyNumber()));
    }

    static Shape sqs() {
        return Shape.structure().optional("MessageGroupId", Shape.text(0, 100));
    }

    static Shape http() {
        Shape headers = Shape.text(0, 512, "^[ \\t]*[\\x20-\\x7E]+([ \\t]+[\\x20-\\x7E]+)*[ \\t]*$");
        Shape query = Shape.text(0, 512, "[^\\x00-\\x09\\x0B\\x0C\\x0E-\\x1F\\x7F]+");
        return Shape.structure()
                .optional("PathParameterValues", Shape.list(Shape.text(0, Integer.MAX_VALUE, "^(?!\\s*$).+")))
                .optional("HeaderParameters", Shape.map(headers, Integer.MAX_VALUE))
                .optional("QueryStringParameters", Shape.map(query, Integer.MAX_VALUE));
    }

    static Shape redshiftData() {
        return Shape.structure()
                .optional("SecretManagerArn", Shape.text(1, 1600, SECRET))
                .required("Database", Shape.text(1, 64))
                .optional("DbUser", Shape.text(1, 128))
                .optional("Sql", Shape.text(1, 100_000))
                .optional("StatementName", Shape.text(1, 500))
                .optional("WithEvent", Shape.flag())
                .optional("Sqls", Shape.list(Shape.text(1, 100_000), 0, 40));
    }

    static Shape sageMakerPipeline() {
        Shape parameter = Shape.structure()
                .required("Name", Shape.text(1, 256, "^[a-zA-Z0-9](-*[a-zA-Z0-9])*$"))
                .required("Value", Shape.text(0, 1024));
        return Shape.structure().optional("PipelineParameterList", Shape.list(parameter, 0, 200));
    }

    static Shape appSync() {
        return Shape.structure().optional("GraphQLOperation", Shape.text(1, 1_048_576));
    }

    private static Shape anyNumber() {
        return Shape.number(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
}
