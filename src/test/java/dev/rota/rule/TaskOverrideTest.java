package dev.rota.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskOverrideTest {

    private static final String EVERYTHING = """
            {"containerOverrides":[{"name":"app","command":["a","b"],"environment":[{"name":"A","value":"1"}],\
            "environmentFiles":[{"value":"arn:aws:s3:::b/f","type":"s3"}],"cpu":2147483647,"memory":1000000000,"memoryReservation":0,\
            "resourceRequirements":[{"value":"1","type":"GPU"}]}],\
            "cpu":"256","memory":"512","taskRoleArn":"t","executionRoleArn":"e","ephemeralStorage":{"sizeInGiB":21},\
            "inferenceAcceleratorOverrides":[{"deviceName":"d","deviceType":"t"}]}""";

    @Test
    void everyMemberIsReadAndWritten() {
        TaskOverride override = TaskOverride.read(Json.parse(EVERYTHING)).orElseThrow();
        assertThat(override.members().compact()).isEqualTo(EVERYTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"containerOverrides\":null}",
                "{\"containerOverrides\":[],\"ephemeralStorage\":{},\"cpu\":null,\"ephemeralStorage\":null}",
            })
    void anOverrideOfNothingIsNothing(String json) {
        assertThat(TaskOverride.read(Json.parse(json))).contains(TaskOverride.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"cpu\"",
                "{\"new\":1}",
                "{\"cpu\":256}",
                "{\"new\":null}",
                "{\"new\":[]}",
                "{\"cpu\":{}}",
                "{\"cpu\":[]}",
                "{\"containerOverrides\":{}}",
                "{\"ephemeralStorage\":[]}",
                "{\"ephemeralStorage\":{\"new\":null}}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"new\":{}}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"command\":{}}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"environment\":{}}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"memory\":[]}]}",
                "{\"cpu\":\"1\",\"cpu\":\"2\"}",
                "{\"containerOverrides\":[1]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"new\":true}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"cpu\":\"1\"}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"cpu\":1.0}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"cpu\":2147483648}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"cpu\":99999999999}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"command\":[1]}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"environment\":[{\"name\":\"A\"}]}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"environment\":[{\"name\":\"A\",\"value\":\"1\",\"x\":\"2\"}]}]}",
            })
    void whatIsNotWhollyAnOverrideIsNone(String json) {
        assertThat(TaskOverride.read(Json.parse(json))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"containerOverrides\":[{}]}",
                "{\"containerOverrides\":[{\"name\":\"\"}]}",
                "{\"containerOverrides\":[{\"command\":[\"a\"]}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"cpu\":-1}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"memory\":-1}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"memoryReservation\":-1}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"environment\":[{\"name\":\"A\",\"value\":\"1\"},{\"name\":\"A\",\"value\":\"2\"}]}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"environmentFiles\":[{\"value\":\"\",\"type\":\"s3\"}]}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"environmentFiles\":[{\"value\":\"f\",\"type\":\"efs\"}]}]}",
                "{\"containerOverrides\":[{\"name\":\"a\",\"resourceRequirements\":[{\"value\":\"1\",\"type\":\"FPGA\"}]}]}",
                "{\"ephemeralStorage\":{\"sizeInGiB\":20}}",
                "{\"ephemeralStorage\":{\"sizeInGiB\":201}}",
            })
    void whatNoFileCouldSayKeyByKeyStaysJson(String json) {
        assertThat(TaskOverride.read(Json.parse(json))).isEmpty();
    }
}
