package dev.rota.aws.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the user reads when AWS, or the way to it, says no. */
class ErrorSentencesTest {

    private final Wire wire = new Wire();

    @AfterEach
    void stop() {
        wire.close();
    }

    @Test
    void aRoleThatMayNotBePassed() {
        assertSentence(
                "AccessDeniedException",
                "User: arn:aws:sts::123456789012:assumed-role/ci/build is not authorized to perform: iam:PassRole on "
                        + "resource: arn:aws:iam::123456789012:role/ecsEventsRole because no identity-based policy allows "
                        + "the iam:PassRole action",
                Kind.DENIED,
                "events:PutTargets denied: role ecsEventsRole may not be passed; allow iam:PassRole on it");
    }

    @Test
    void aCallThatNoPolicyAllows() {
        assertSentence(
                "AccessDeniedException",
                "User: arn:aws:sts::123456789012:assumed-role/ci/build is not authorized to perform: events:PutTargets on "
                        + "resource: arn:aws:events:ap-northeast-3:123456789012:rule/nightly because no identity-based "
                        + "policy allows the events:PutTargets action",
                Kind.DENIED,
                "events:PutTargets denied on rule nightly; allow assumed-role/ci/build to do events:PutTargets on "
                        + "arn:aws:events:ap-northeast-3:123456789012:rule/nightly");
    }

    @Test
    void aCallThatAPolicyForbids() {
        assertSentence(
                "AccessDeniedException",
                "User: arn:aws:iam::123456789012:user/kato is not authorized to perform: events:PutTargets on resource: "
                        + "arn:aws:events:ap-northeast-3:123456789012:rule/nightly with an explicit deny in a service "
                        + "control policy: arn:aws:organizations::123456789012:policy/o-example/p-example",
                Kind.DENIED,
                "events:PutTargets denied on rule nightly by an explicit deny in a service control policy, which must be removed");
    }

    @Test
    void aDenialInTheWordsOfIam() {
        assertSentence(
                "AccessDenied",
                "User: arn:aws:iam::123456789012:user/kato is not authorized to perform: iam:GetRole on resource: role "
                        + "ecsEventsRole because no identity-based policy allows the iam:GetRole action",
                Kind.DENIED,
                "events:PutTargets denied on rule nightly; allow user/kato to do iam:GetRole on role ecsEventsRole");
    }

    @Test
    void aDenialInTheWordsOfEc2() {
        assertSentence(
                "UnauthorizedOperation",
                "You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/kato is not "
                        + "authorized to perform: ec2:DescribeSubnets because no identity-based policy allows the "
                        + "ec2:DescribeSubnets action",
                Kind.DENIED,
                "events:PutTargets denied on rule nightly; allow user/kato to do ec2:DescribeSubnets");
    }

    @Test
    void aDenialInOtherWords() {
        assertSentence(
                "AccessDeniedException",
                "Access Denied",
                Kind.DENIED,
                "events:PutTargets denied on rule nightly (Access Denied); allow events:PutTargets");
    }

    @Test
    void expiredCredentials() {
        assertSentence(
                "ExpiredTokenException",
                "The security token included in the request is expired",
                Kind.CREDENTIALS,
                "the AWS credentials have expired; get new ones, for instance with: aws sso login");
    }

    @Test
    void credentialsThatAreNotKnown() {
        assertSentence(
                "UnrecognizedClientException",
                "The security token included in the request is invalid.",
                Kind.CREDENTIALS,
                "AWS does not accept the credentials (The security token included in the request is invalid); check "
                        + "AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN, or the profile");
    }

    @Test
    void aQuotaThatIsUsedUp() {
        assertSentence(
                "LimitExceededException",
                "The requested resource exceeds the maximum number allowed.",
                Kind.LIMIT,
                "events:PutTargets of rule nightly: a quota is used up (The requested resource exceeds the maximum number "
                        + "allowed); free some of it or ask AWS for more in Service Quotas");
    }

    @Test
    void aRuleThatIsMissing() {
        assertSentence(
                "ResourceNotFoundException",
                "Rule nightly does not exist on EventBus default.",
                Kind.NOT_FOUND,
                "events:PutTargets of rule nightly: Rule nightly does not exist on EventBus default");
    }

    @Test
    void aRequestThatIsWrong() {
        assertSentence(
                "ValidationException",
                "1 validation error detected: Value 'x y' at 'rule' failed to satisfy constraint: Member must satisfy "
                        + "regular expression pattern: [\\.\\-_A-Za-z0-9]+",
                Kind.INVALID,
                "events:PutTargets of rule nightly: Value 'x y' at 'rule' failed to satisfy constraint: Member must "
                        + "satisfy regular expression pattern: [\\.\\-_A-Za-z0-9]+");
    }

    @Test
    void nothingAtTheEndpoint() {
        URI address = wire.address();
        wire.close();

        ServiceException failure = failureOf(wire.settings());

        assertThat(failure.sentence())
                .isEqualTo("events:PutTargets: nothing answers at " + address
                        + "; check --endpoint-url, AWS_ENDPOINT_URL and the network");
        assertThat(failure.kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void anEndpointThatHangsUp() {
        for (int attempt = 0; attempt < 8; attempt++) {
            wire.hangsUp("PutTargets");
        }

        assertThat(failureOf(wire.settings()).sentence())
                .isEqualTo("events:PutTargets: no usable answer from " + wire.address()
                        + " (Unexpected end of file from server)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            302 | of rule nightly: HTTP status 302; check that AWS answers there, not something in between
            403 | denied on rule nightly (HTTP status 403); allow events:PutTargets
            407 | a proxy on the way to 127.0.0.1 wants a user and a password
            413 | of rule nightly: HTTP status 413; check that AWS answers there, not something in between
            503 | of rule nightly: AWS has a problem of its own (HTTP status 503); try again later
            """)
    void aRefusalOfWhoeverIsNotAws(int status, String sentence) {
        for (int attempt = 0; attempt < 8; attempt++) {
            wire.answers("PutTargets", new Wire.Answer(status, Map.of(), "<html>no</html>"));
        }

        assertThat(failureOf(wire.settings()).sentence().replaceFirst("^events:PutTargets:? ", ""))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            InvalidSignatureException | Signature expired: 20261128T100000Z is now earlier than 20261128T101500Z
            SignatureDoesNotMatch     | Signature not yet current: 20261128T120000Z is still later than 20261128T101500Z
            RequestTimeTooSkewed      | The difference between the request time and the current time is too large
            """)
    void aClockThatIsWrong(String code, String message) {
        for (int attempt = 0; attempt < 8; attempt++) {
            wire.refuses("PutTargets", 400, code, message);
        }

        assertThat(failureOf(wire.settings()).sentence())
                .isEqualTo("the clock of this machine is wrong, so AWS does not accept the signature (" + message
                        + "); set the clock");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                             | it lacks FailedEntryCount
            {}                             | it lacks FailedEntryCount
            {"FailedEntryCount": "many"    | it cannot be read
            <html>Please sign in</html>    | it cannot be read
            """)
    void anAnswerThatIsNoneOfAws(String body, String reason) {
        for (int attempt = 0; attempt < 8; attempt++) {
            wire.answers("PutTargets", new Wire.Answer(200, Map.of(), body));
        }

        assertThat(failureOf(wire.settings()).sentence())
                .isEqualTo("events:PutTargets: no usable answer from " + wire.address() + " (" + reason
                        + "); check that AWS answers there, not something in between");
    }

    @Test
    void anAnswerWithoutAnEndIsNotReadToItsEnd() {
        wire.answers(
                "PutTargets", new Wire.Answer(200, Map.of(), "{\"FailedEntries\": [" + " ".repeat(33 * 1024 * 1024)));

        assertThat(failureOf(wire.settings()).sentence())
                .isEqualTo(
                        "events:PutTargets: no usable answer from " + wire.address()
                                + " (it is longer than 33554432 bytes); check that AWS answers there, not something in between");
        assertThat(wire.operations()).hasSize(1);
    }

    @Test
    void anEndpointThatIsNotKnown() {
        AwsSettings settings = AwsSettings.of(
                        Map.of("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE", "AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMI"))
                .withRegion("ap-northeast-3")
                .withEndpointUrl(URI.create("https://events.invalid"))
                .withPatience(new Patience(1, 1, (attempt, throttled) -> Duration.ZERO));

        assertThat(failureOf(settings).sentence())
                .isEqualTo(
                        "events:PutTargets: cannot resolve https://events.invalid; check the region and the network");
    }

    private void assertSentence(String code, String message, Kind kind, String sentence) {
        wire.refuses("PutTargets", 400, code, message);

        ServiceException failure = failureOf(wire.settings());

        assertThat(failure.sentence()).isEqualTo(sentence);
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.operation()).isEqualTo("events:PutTargets");
    }

    private static ServiceException failureOf(AwsSettings settings) {
        try (AwsClients clients = new AwsClients(settings)) {
            return catchThrowableOfType(
                    ServiceException.class,
                    () -> clients.calls("events")
                            .call(
                                    "PutTargets",
                                    "rule nightly",
                                    () -> clients.eventBridge()
                                            .putTargets(request ->
                                                    request.rule("nightly").targets(List.of()))));
        }
    }
}
