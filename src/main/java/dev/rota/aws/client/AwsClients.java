package dev.rota.aws.client;

import dev.rota.lazy.Lazy;
import dev.rota.problem.RotaException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.cloudwatchlogs.CloudWatchLogsClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.resourcegroupstaggingapi.ResourceGroupsTaggingApiClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.sts.StsClient;

/**
 * The SDK's clients, each built when it is first used, over one HTTP client with one way of trying again.
 *
 * <p>May be used from many threads.
 */
public final class AwsClients implements AutoCloseable {

    static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);

    /** Where S3 is asked first when no region is set; it tells where the bucket is. */
    private static final Region ANY_REGION = Region.US_EAST_1;

    private final AwsSettings settings;
    private final Profiles profiles;
    private final Endpoints endpoints;
    private final Credentials credentials;
    private final Lazy<Region> region;
    private final Lazy<SdkHttpClient> http;
    private final ServerTime serverTime = new ServerTime();
    private final Lazy<ClientOverrideConfiguration> overrides = new Lazy<>(this::overrideConfiguration);
    private final Lazy<EventBridgeClient> eventBridge =
            new Lazy<>(() -> build(EventBridgeClient.builder(), "EVENTBRIDGE"));
    private final Lazy<EcsClient> ecs = new Lazy<>(() -> build(EcsClient.builder(), "ECS"));
    private final Lazy<StsClient> sts = new Lazy<>(() -> build(StsClient.builder(), "STS"));
    private final Lazy<ResourceGroupsTaggingApiClient> tagging =
            new Lazy<>(() -> build(ResourceGroupsTaggingApiClient.builder(), "RESOURCE_GROUPS_TAGGING_API"));
    private final Lazy<S3Client> s3 = new Lazy<>(this::buildS3);
    private final Map<String, CloudWatchLogsClient> logs = new ConcurrentHashMap<>();
    private final Queue<SdkClient> ofOtherRooms = new ConcurrentLinkedQueue<>();

    /** Clients with these settings; nothing is read, built or called yet. */
    public AwsClients(AwsSettings settings) {
        this(settings, HttpClients::forAnyAddress);
    }

    /**
     * Clients over an HTTP client of one's own.
     *
     * @param httpClient makes the HTTP client of all services
     */
    AwsClients(AwsSettings settings, Supplier<SdkHttpClient> httpClient) {
        HttpService.announce();
        this.settings = settings;
        this.profiles = new Profiles(settings);
        this.endpoints = new Endpoints(settings);
        this.credentials = new Credentials(settings, profiles);
        this.http = new Lazy<>(httpClient);
        this.region = new Lazy<>(new Regions(settings, profiles)::required);
    }

    /** EventBridge. */
    public EventBridgeClient eventBridge() {
        return eventBridge.get();
    }

    /** ECS. */
    public EcsClient ecs() {
        return ecs.get();
    }

    /** STS. */
    public StsClient sts() {
        return sts.get();
    }

    /** The tagging API. */
    public ResourceGroupsTaggingApiClient tagging() {
        return tagging.get();
    }

    /** S3, in whatever region a bucket is. */
    public S3Client s3() {
        return s3.get();
    }

    /** CloudWatch Logs in a region, which may be another than that of the other services. */
    public CloudWatchLogsClient logs(String inRegion) {
        return logs.computeIfAbsent(
                inRegion, name -> build(CloudWatchLogsClient.builder(), "CLOUDWATCH_LOGS", Optional.of(name)));
    }

    /**
     * The region of all services but S3.
     *
     * @throws RotaException when none is set
     */
    public String region() {
        return region.get().id();
    }

    /** What time it is where calls are answered; empty before the first answer. */
    public Optional<Instant> serverTime() {
        return serverTime.now();
    }

    /**
     * Makes the calls of a service.
     *
     * @param service as IAM policies name it, such as {@code events}
     */
    public AwsCalls calls(String service) {
        return new AwsCalls(service, settings);
    }

    /**
     * Builds a client of any service with what all clients share. It is closed with the others.
     *
     * @param endpointName the service in the name of its endpoint variable: {@code SSM} for {@code AWS_ENDPOINT_URL_SSM}
     * @param other the region, when it is not that of the other clients
     */
    public <C extends SdkClient, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C build(
            B builder, String endpointName, Optional<String> other) {
        Region where = other.map(Regions::checked).orElseGet(region);
        C client = made(() -> shared(builder, endpointName).region(where).build());
        ofOtherRooms.add(client);
        return client;
    }

    private <C extends SdkClient, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> C build(
            B builder, String endpointName) {
        return made(() -> shared(builder, endpointName).region(region.get()).build());
    }

    /** The SDK reads many a variable and key of a profile while it builds a client, and throws what it likes when it does not like one. */
    private static <C> C made(Supplier<C> client) {
        try {
            return client.get();
        } catch (RotaException known) {
            throw known;
        } catch (RuntimeException odd) {
            throw AwsErrors.settings("AWS", odd);
        }
    }

    private boolean isOn(String variable, String key) {
        return !settings.sandbox()
                && settings.isOn(variable, () -> profiles.current().flatMap(profile -> profile.property(key)));
    }

    private S3Client buildS3() {
        return made(this::s3Client);
    }

    private S3Client s3Client() {
        S3ClientBuilder builder = shared(S3Client.builder(), "S3")
                .region(new Regions(settings, profiles).find().orElse(ANY_REGION))
                .crossRegionAccessEnabled(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
        return endpoints.of("S3") == null
                ? builder.build()
                : builder.forcePathStyle(true).build();
    }

    private <C extends SdkClient, B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>> B shared(
            B builder, String endpointName) {
        builder.httpClient(http.get())
                .credentialsProvider(credentials)
                .defaultsMode(DefaultsMode.STANDARD)
                .fipsEnabled(isOn("AWS_USE_FIPS_ENDPOINT", "use_fips_endpoint"))
                .dualstackEnabled(isOn("AWS_USE_DUALSTACK_ENDPOINT", "use_dualstack_endpoint"))
                .overrideConfiguration(overrides.get());
        URI endpoint = endpoints.of(endpointName);
        return endpoint == null ? builder : builder.endpointOverride(endpoint);
    }

    private ClientOverrideConfiguration overrideConfiguration() {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(new PatientRetries(settings.patience()))
                .apiCallTimeout(CALL_TIMEOUT)
                .defaultProfileFileSupplier(profiles)
                .defaultProfileName(settings.profileName())
                .addExecutionInterceptor(new RawAnswer.Keeper())
                .addExecutionInterceptor(new CallLog(settings.detail()))
                .addExecutionInterceptor(serverTime)
                .build();
    }

    /** Closes what was built. */
    @Override
    public void close() {
        eventBridge.ifMade(SdkClient::close);
        ecs.ifMade(SdkClient::close);
        sts.ifMade(SdkClient::close);
        tagging.ifMade(SdkClient::close);
        s3.ifMade(SdkClient::close);
        ofOtherRooms.forEach(SdkClient::close);
        http.ifMade(SdkHttpClient::close);
    }
}
