package dev.rota.sandbox;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.core.client.builder.SdkSyncClientBuilder;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudwatch.CloudWatchClient;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.sts.StsClient;

/** AWS's own clients, pointed at a sandbox. They never retry: a test wants to see each answer. */
final class Clients implements AutoCloseable {

    static final Region REGION = Region.AP_NORTHEAST_3;

    private final URI endpoint;
    private final SdkHttpClient http = UrlConnectionHttpClient.create();

    Clients(Sandbox sandbox) {
        endpoint = sandbox.endpoint();
    }

    EventBridgeClient events() {
        return events(REGION);
    }

    EventBridgeClient events(Region region) {
        return build(EventBridgeClient.builder(), region);
    }

    EcsClient ecs() {
        return build(EcsClient.builder(), REGION);
    }

    CloudWatchClient cloudWatch() {
        return build(CloudWatchClient.builder(), REGION);
    }

    CloudWatchLogsClient logs() {
        return build(CloudWatchLogsClient.builder(), REGION);
    }

    StsClient sts() {
        return build(StsClient.builder(), REGION);
    }

    S3Client s3(Region region) {
        return build(S3Client.builder().forcePathStyle(true), region);
    }

    ResourceGroupsTaggingApiClient tagging() {
        return build(ResourceGroupsTaggingApiClient.builder(), REGION);
    }

    SsmClient ssm() {
        return build(SsmClient.builder(), REGION);
    }

    SecretsManagerClient secrets() {
        return build(SecretsManagerClient.builder(), REGION);
    }

    CloudFormationClient cloudFormation() {
        return build(CloudFormationClient.builder(), REGION);
    }

    @Override
    public void close() {
        http.close();
    }

    private <B extends AwsClientBuilder<B, C> & SdkSyncClientBuilder<B, C>, C> C build(B builder, Region region) {
        return builder.endpointOverride(endpoint)
                .region(region)
                .httpClient(http)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "secret")))
                .overrideConfiguration(configuration -> configuration.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }
}
