package dev.rota.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTest {

    private static final Home OSAKA = new Home("aws", "ap-northeast-3", "123456789012");

    @ParameterizedTest
    @CsvSource({
        "aws, ap-northeast-3",
        "aws-cn, cn-north-1",
        "aws-us-gov, us-gov-west-1",
    })
    void aNameAndItsArnAreTheSameInEveryPartition(String partition, String region) {
        Home home = new Home(partition, region, "123456789012");
        String ecs = "arn:%s:ecs:%s:123456789012:".formatted(partition, region);
        assertThat(Home.partitionOf(region)).isEqualTo(partition);
        assertThat(home.clusterArn("shop")).isEqualTo(ecs + "cluster/shop");
        assertThat(home.clusterName(ecs + "cluster/shop")).isEqualTo("shop");
        assertThat(home.taskDefinitionArn("report:7")).isEqualTo(ecs + "task-definition/report:7");
        assertThat(home.taskDefinitionName(ecs + "task-definition/report:7")).isEqualTo("report:7");
        assertThat(home.roleArn("path/to/role"))
                .isEqualTo("arn:%s:iam::123456789012:role/path/to/role".formatted(partition));
        assertThat(home.roleName("arn:%s:iam::123456789012:role/path/to/role".formatted(partition)))
                .isEqualTo("path/to/role");
        String queue = "arn:%s:sqs:%s:123456789012:dead".formatted(partition, region);
        assertThat(home.queueArn("dead")).isEqualTo(queue);
        assertThat(home.queueName(queue)).isEqualTo("dead");
        assertThat(home.ruleArn(RuleKey.of("nightly")))
                .isEqualTo("arn:%s:events:%s:123456789012:rule/nightly".formatted(partition, region));
        assertThat(home.ruleArn(new RuleKey("orders", "nightly")))
                .isEqualTo("arn:%s:events:%s:123456789012:rule/orders/nightly".formatted(partition, region));
        assertThat(Home.ofArn(queue)).contains(home);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:ecs:ap-northeast-3:210987654321:cluster/shop",
                "arn:aws:ecs:ap-northeast-1:123456789012:cluster/shop",
                "arn:aws-cn:ecs:ap-northeast-3:123456789012:cluster/shop",
                "arn:aws:ecs:ap-northeast-3:123456789012:service/shop",
            })
    void whatIsElsewhereKeepsItsArn(String arn) {
        assertThat(OSAKA.clusterName(arn)).isEqualTo(arn);
        assertThat(OSAKA.clusterArn(arn)).isEqualTo(arn);
    }

    @ParameterizedTest
    @CsvSource({
        "https://sqs.ap-northeast-3.amazonaws.com/123456789012/dead, arn:aws:sqs:ap-northeast-3:123456789012:dead",
        "https://sqs.eu-west-1.amazonaws.com/123456789012/dead.fifo, arn:aws:sqs:eu-west-1:123456789012:dead.fifo",
        "https://sqs.ap-northeast-3.api.aws/210987654321/dead, arn:aws:sqs:ap-northeast-3:210987654321:dead",
        "https://ap-northeast-3.queue.amazonaws.com/123456789012/dead, arn:aws:sqs:ap-northeast-3:123456789012:dead",
    })
    void aQueuesUrlIsItsArn(String url, String arn) {
        assertThat(OSAKA.queueArn(url)).isEqualTo(arn);
    }

    @Test
    void aQueuesUrlIsItsArnInChina() {
        Home beijing = new Home("aws-cn", "cn-north-1", "123456789012");
        assertThat(beijing.queueName("https://sqs.cn-north-1.amazonaws.com.cn/123456789012/dead"))
                .isEqualTo("dead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop", "arn:aws:iam::123456789012:role/x", "arn:aws:s3:::bucket", ""})
    void whatNamesNoPlaceIsNoHome(String text) {
        assertThat(Home.ofArn(text)).isEmpty();
    }
}
