package dev.rota.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The account and the files that these tests are about. */
final class Scene {

    /** A cluster, a task definition, one live rule of nobody, and a bucket in another region. */
    static final String SEED = """
            {
              "regions": {
                "ap-northeast-3": {
                  "clusters": ["main"],
                  "taskDefinitions": [
                    {"family": "report", "containerDefinitions": [{"name": "app", "image": "report"}]}
                  ],
                  "rules": [
                    {
                      "Name": "nightly",
                      "ScheduleExpression": "cron(0 18 * * ? *)",
                      "State": "ENABLED",
                      "Targets": [
                        {
                          "Id": "nightly",
                          "Arn": "arn:aws:ecs:ap-northeast-3:123456789012:cluster/main",
                          "RoleArn": "arn:aws:iam::123456789012:role/ecsEventsRole",
                          "EcsParameters": {
                            "TaskDefinitionArn": "arn:aws:ecs:ap-northeast-3:123456789012:task-definition/report"
                          }
                        }
                      ]
                    }
                  ]
                }
              },
              "buckets": {
                "tfstate": {
                  "region": "us-west-2",
                  "objects": {
                    "prod/terraform.tfstate": {
                      "json": {
                        "version": 4,
                        "serial": 1,
                        "lineage": "example",
                        "outputs": {},
                        "resources": [
                          {
                            "module": "module.network",
                            "mode": "managed",
                            "type": "aws_subnet",
                            "name": "private",
                            "provider": "provider[\\"registry.terraform.io/hashicorp/aws\\"]",
                            "instances": [
                              {"index_key": 0, "schema_version": 1, "attributes": {"id": "subnet-0a1b2c3d"}}
                            ]
                          }
                        ]
                      }
                    }
                  }
                }
              }
            }
            """;

    /** The live rule, two hours later. */
    static final String LATER = """
            region: ap-northeast-3
            cluster: main
            role: ecsEventsRole
            rules:
              - name: nightly
                scheduleExpression: cron(0 20 * * ? *)
                taskDefinition: report
            """;

    private Scene() {}

    /** A file of many rules that are not live yet. */
    static String many(int rules) {
        StringBuilder text = new StringBuilder("""
                region: ap-northeast-3
                cluster: main
                trackingId: many
                role: ecsEventsRole
                rules:
                """);
        for (int number = 1; number <= rules; number++) {
            text.append("  - name: job-%03d\n".formatted(number))
                    .append("    description: %s\n"
                            .formatted("one of many ".repeat(20).strip()))
                    .append("    scheduleExpression: rate(1 hour)\n    taskDefinition: report\n");
        }
        return text.toString();
    }

    /** Writes a file of this name. */
    static void write(Path directory, String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
