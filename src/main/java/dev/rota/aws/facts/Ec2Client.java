package dev.rota.aws.facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.awscore.AwsExecutionAttribute;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.DefaultAwsResponseMetadata;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsDefaultClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.client.config.AwsClientOption;
import software.amazon.awssdk.awscore.client.handler.AwsSyncClientHandler;
import software.amazon.awssdk.awscore.endpoint.AwsClientEndpointProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.awscore.util.AwsHeader;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SelectedAuthScheme;
import software.amazon.awssdk.core.client.config.SdkClientConfiguration;
import software.amazon.awssdk.core.client.config.SdkClientOption;
import software.amazon.awssdk.core.client.handler.ClientExecutionParams;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkInternalExecutionAttribute;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.auth.aws.scheme.AwsV4AuthScheme;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.scheme.AuthSchemeOption;
import software.amazon.awssdk.metrics.NoOpMetricCollector;
import software.amazon.awssdk.protocols.query.AwsEc2ProtocolFactory;
import software.amazon.awssdk.protocols.query.unmarshall.XmlDomParser;
import software.amazon.awssdk.protocols.query.unmarshall.XmlElement;
import software.amazon.awssdk.utils.CollectionUtils;

/**
 * A client of EC2's query protocol: a form goes out, XML comes back. The SDK's own module for EC2 is as large as a third of the
 * program, for two calls; everything around a call (address, signature, retries, errors) is the SDK's here as well.
 */
final class Ec2Client implements SdkClient {

    private static final String SERVICE = "ec2";
    private static final String VERSION = "2016-11-15";

    private final SdkClientConfiguration configuration;
    private final AwsSyncClientHandler handler;
    private final AwsEc2ProtocolFactory protocol;

    private Ec2Client(SdkClientConfiguration configuration) {
        this.configuration = configuration;
        this.handler = new AwsSyncClientHandler(configuration);
        this.protocol = AwsEc2ProtocolFactory.builder()
                .clientConfiguration(configuration)
                .defaultServiceExceptionSupplier(AwsServiceException::builder)
                .build();
    }

    static Builder builder() {
        return new Builder();
    }

    /**
     * Makes a call.
     *
     * @param operation such as {@code DescribeSubnets}
     * @param members what it is asked, by names such as {@code Filter.1.Name}
     * @return the root of the answer
     */
    XmlElement call(String operation, Map<String, String> members) {
        return handler.execute(new ClientExecutionParams<Query, Answer>()
                        .withOperationName(operation)
                        .withProtocolMetadata(() -> SERVICE)
                        .withRequestConfiguration(configuration)
                        .withInput(new Query(operation, members))
                        .withMarshaller(this::request)
                        .withResponseHandler((response, attributes) -> answer(response))
                        .withErrorResponseHandler(protocol.createErrorResponseHandler())
                        .withMetricCollector(NoOpMetricCollector.create()))
                .root;
    }

    @Override
    public String serviceName() {
        return SERVICE;
    }

    @Override
    public void close() {
        handler.close();
    }

    private SdkHttpFullRequest request(Query query) {
        SdkHttpFullRequest.Builder request = SdkHttpFullRequest.builder()
                .method(SdkHttpMethod.POST)
                .uri(configuration
                        .option(SdkClientOption.CLIENT_ENDPOINT_PROVIDER)
                        .clientEndpoint())
                .putRawQueryParameter("Action", query.operation)
                .putRawQueryParameter("Version", VERSION);
        query.members.forEach(request::putRawQueryParameter);
        return request.build();
    }

    private static Answer answer(SdkHttpFullResponse response) {
        XmlElement root = response.content().map(XmlDomParser::parse).orElseGet(XmlElement::empty);
        Map<String, String> metadata = root.getOptionalElementByName("requestId")
                .map(id -> Map.of(AwsHeader.AWS_REQUEST_ID, id.textContent()))
                .orElseGet(Map::of);
        Answer.Builder answer = new Answer.Builder(root);
        answer.responseMetadata(DefaultAwsResponseMetadata.create(metadata));
        return answer.build();
    }

    /** Builds the client with the settings that all of the SDK's clients take. */
    static final class Builder extends AwsDefaultClientBuilder<Builder, Ec2Client>
            implements AwsSyncClientBuilder<Builder, Ec2Client>, AwsClientBuilder<Builder, Ec2Client> {

        @Override
        protected String serviceEndpointPrefix() {
            return SERVICE;
        }

        @Override
        protected String signingName() {
            return SERVICE;
        }

        @Override
        protected String serviceName() {
            return "Ec2";
        }

        @Override
        protected SdkClientConfiguration mergeServiceDefaults(SdkClientConfiguration configuration) {
            AwsV4AuthScheme scheme = AwsV4AuthScheme.create();
            return configuration.merge(
                    defaults -> defaults.option(SdkClientOption.AUTH_SCHEMES, Map.of(scheme.schemeId(), scheme))
                            .option(SdkClientOption.CRC32_FROM_COMPRESSED_DATA_ENABLED, false));
        }

        /** The signature; and a profile may have an address for EC2. */
        @Override
        protected SdkClientConfiguration finalizeServiceConfiguration(SdkClientConfiguration configuration) {
            return configuration.toBuilder()
                    .option(
                            SdkClientOption.EXECUTION_INTERCEPTORS,
                            CollectionUtils.mergeLists(
                                    List.of(new Signing()),
                                    configuration.option(SdkClientOption.EXECUTION_INTERCEPTORS)))
                    .lazyOptionIfAbsent(
                            SdkClientOption.CLIENT_ENDPOINT_PROVIDER,
                            known -> AwsClientEndpointProvider.builder()
                                    .serviceEndpointOverrideEnvironmentVariable("AWS_ENDPOINT_URL_EC2")
                                    .serviceEndpointOverrideSystemProperty("aws.endpointUrlEc2")
                                    .serviceProfileProperty(SERVICE)
                                    .serviceEndpointPrefix(SERVICE)
                                    .defaultProtocol("https")
                                    .region(known.get(AwsClientOption.AWS_REGION))
                                    .profileFile(known.get(SdkClientOption.PROFILE_FILE_SUPPLIER))
                                    .profileName(known.get(SdkClientOption.PROFILE_NAME))
                                    .dualstackEnabled(known.get(AwsClientOption.DUALSTACK_ENDPOINT_ENABLED))
                                    .fipsEnabled(known.get(AwsClientOption.FIPS_ENDPOINT_ENABLED))
                                    .build())
                    .build();
        }

        @Override
        protected Ec2Client buildClient() {
            return new Ec2Client(syncClientConfiguration());
        }
    }

    /** Has each call signed with the credentials of its moment. */
    private static final class Signing implements ExecutionInterceptor {

        private final AwsV4AuthScheme scheme = AwsV4AuthScheme.create();

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            String region =
                    attributes.getAttribute(AwsExecutionAttribute.AWS_REGION).id();
            attributes.putAttribute(
                    SdkInternalExecutionAttribute.SELECTED_AUTH_SCHEME,
                    new SelectedAuthScheme<>(
                            scheme.identityProvider(
                                            attributes.getAttribute(SdkInternalExecutionAttribute.IDENTITY_PROVIDERS))
                                    .resolveIdentity(),
                            scheme.signer(),
                            AuthSchemeOption.builder()
                                    .schemeId(scheme.schemeId())
                                    .putSignerProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, SERVICE)
                                    .putSignerProperty(AwsV4HttpSigner.REGION_NAME, region)
                                    .build()));
        }
    }

    private static final class Query extends SdkRequest {

        private final String operation;
        private final Map<String, String> members;

        Query(String operation, Map<String, String> members) {
            this.operation = operation;
            this.members = members;
        }

        @Override
        public Optional<RequestOverrideConfiguration> overrideConfiguration() {
            return Optional.empty();
        }

        @Override
        public Builder toBuilder() {
            throw new UnsupportedOperationException("a query is sent as it is");
        }

        @Override
        public List<SdkField<?>> sdkFields() {
            return List.of();
        }
    }

    private static final class Answer extends AwsResponse {

        private final XmlElement root;

        private Answer(Builder builder) {
            super(builder);
            this.root = builder.root;
        }

        @Override
        public Builder toBuilder() {
            return new Builder(this);
        }

        @Override
        public List<SdkField<?>> sdkFields() {
            return List.of();
        }

        private static final class Builder extends BuilderImpl {

            private final XmlElement root;

            Builder(XmlElement root) {
                this.root = root;
            }

            Builder(Answer answer) {
                super(answer);
                this.root = answer.root;
            }

            @Override
            public Answer build() {
                return new Answer(this);
            }
        }
    }
}
