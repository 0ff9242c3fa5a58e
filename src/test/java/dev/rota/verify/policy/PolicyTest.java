package dev.rota.verify.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rota.verify.policy.Policy.Permission;
import dev.rota.verify.policy.Policy.Permission.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private static final String QUEUE = "arn:aws:sqs:ap-northeast-3:123456789012:dead";
    private static final Access SENDING = Access.by(
            "events.amazonaws.com",
            "sqs:SendMessage",
            QUEUE,
            "arn:aws:events:ap-northeast-3:123456789012:rule/nightly",
            "123456789012");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
                    ALLOWED       | "Principal": "*", "Action": "*"
                    ALLOWED       | "Principal": {"AWS": "*"}, "Action": "sqs:*", "Resource": "*"
                    ALLOWED       | "Principal": {"Service": ["sns.amazonaws.com", "events.amazonaws.com"]}, "Action": ["sqs:Send*"]
                    ALLOWED       | "Principal": {"Service": "events.amazonaws.com"}, "Action": "SQS:sendmessage", "Resource": "arn:aws:sqs:*:*:dea?"
                    ALLOWED       | "Principal": "*", "NotAction": "sqs:DeleteQueue", "NotResource": "arn:aws:sqs:*:*:other"
                    ALLOWED       | "Principal": "*", "Action": "sqs:SendMessage", "Condition": {"StringEquals": {"AWS:SourceAccount": ["1", "123456789012"]}}
                    ALLOWED       | "Principal": "*", "Action": "sqs:SendMessage", "Condition": {"Bool": {"aws:SecureTransport": true}}
                    ALLOWED       | "Principal": "*", "Action": "sqs:SendMessage", "Condition": {"ArnLikeIfExists": {"aws:SourceArn": "arn:aws:events:*:*:rule/*"}}
                    ALLOWED       | "Principal": "*", "Action": "sqs:SendMessage", "Condition": {"StringNotEquals": {"aws:SourceAccount": "1"}}
                    NOT_MENTIONED | "Principal": {"Service": "sns.amazonaws.com"}, "Action": "*"
                    NOT_MENTIONED | "Principal": {"AWS": "arn:aws:iam::123456789012:root"}, "Action": "*"
                    NOT_MENTIONED | "Principal": "*", "Action": "sqs:ReceiveMessage"
                    NOT_MENTIONED | "Principal": "*", "Action": "*", "Resource": "arn:aws:sqs:*:*:other"
                    NOT_MENTIONED | "Principal": "*", "NotAction": "sqs:*"
                    OTHERS_ONLY   | "Principal": "*", "Action": "*", "Condition": {"ArnEquals": {"aws:SourceArn": "arn:aws:events:*:*:rule/other"}}
                    OTHERS_ONLY   | "Principal": "*", "Action": "*", "Condition": {"StringEquals": {"aws:SourceArn": "arn:aws:events:*:*:rule/*"}}
                    OTHERS_ONLY   | "Principal": "*", "Action": "*", "Condition": {"StringEquals": {"aws:SourceAccount": "1", "aws:Unknown": "x"}}
                    UNCERTAIN     | "NotPrincipal": {"AWS": "1"}, "Action": "*"
                    UNCERTAIN     | "Principal": "*", "Action": "*", "Condition": {"StringEquals": {"aws:PrincipalOrgID": "o-1"}}
                    UNCERTAIN     | "Principal": "*", "Action": "*", "Condition": {"DateLessThan": {"aws:CurrentTime": "2027-01-01"}}
                    UNCERTAIN     | "Principal": "*", "Action": "*", "Condition": {"StringEquals": {"aws:SourceAccount": "${aws:PrincipalAccount}"}}
                    """)
    void aStatementThatAllows(Kind expected, String members) {
        assertThat(said("{\"Statement\": [{\"Effect\": \"Allow\", %s}]}".formatted(members))
                        .kind())
                .isEqualTo(expected);
    }

    @Test
    void aDenyCountsMoreThanEveryAllow() {
        assertThat(said("""
                        {"Statement": [
                          {"Effect": "Allow", "Principal": "*", "Action": "*"},
                          {"Effect": "Deny", "Principal": "*", "Action": "sqs:SendMessage"}]}""").kind()).isEqualTo(Kind.DENIED);
    }

    @Test
    void aDenyThatDoesNotApplyDoesNotCount() {
        assertThat(said("""
                        {"Statement": [
                          {"Effect": "Allow", "Principal": "*", "Action": "*"},
                          {"Effect": "Deny", "Principal": "*", "Action": "*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}]}""").kind()).isEqualTo(Kind.ALLOWED);
    }

    @Test
    void aDenyThatCannotBeToldMakesTheAnswerUncertain() {
        assertThat(said("""
                        {"Statement": [
                          {"Effect": "Allow", "Principal": "*", "Action": "*"},
                          {"Effect": "Deny", "Principal": "*", "Action": "*", "Condition": {"StringNotEquals": {"aws:SourceVpce": "vpce-1"}}}]}""")).isEqualTo(new Permission(Kind.UNCERTAIN, "StringNotEquals aws:SourceVpce vpce-1"));
    }

    @Test
    void aStatementThatAllowsForSureMakesUpForOneThatMay() {
        assertThat(said("""
                        {"Statement": [
                          {"Effect": "Allow", "Principal": "*", "Action": "*", "Condition": {"StringEquals": {"x": "y"}}},
                          {"Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage"}]}""").kind()).isEqualTo(Kind.ALLOWED);
    }

    @Test
    void aStatementMayStandWithoutAList() {
        assertThat(said("{\"Statement\": {\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"*\"}}")
                        .kind())
                .isEqualTo(Kind.ALLOWED);
    }

    @Test
    void noStatementAllowsNothing() {
        assertThat(said("{}").kind()).isEqualTo(Kind.NOT_MENTIONED);
        assertThat(Policy.empty().of(SENDING).kind()).isEqualTo(Kind.NOT_MENTIONED);
        assertThat(Policy.parse("not JSON")).isEmpty();
        assertThat(Policy.parse("[]")).isEmpty();
    }

    private static Permission said(String document) {
        return Policy.parse(document).orElseThrow().of(SENDING);
    }
}
