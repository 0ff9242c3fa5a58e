package dev.rota.aws.client;

import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpService;
import software.amazon.awssdk.utils.AttributeMap;

/** Gives Rota's HTTP client to the clients that the SDK builds by itself, for STS and for IAM Identity Center. */
public final class HttpService implements SdkHttpService {

    /** Called by the SDK, by name. */
    public HttpService() {}

    /** Makes it known to the SDK. */
    static void announce() {
        System.setProperty("software.amazon.awssdk.http.service.impl", HttpService.class.getName());
    }

    @Override
    public Builder createHttpClientBuilder() {
        return new Builder();
    }

    /** Has nothing to be set. */
    public static final class Builder implements SdkHttpClient.Builder<Builder> {

        private Builder() {}

        @Override
        public SdkHttpClient buildWithDefaults(AttributeMap defaults) {
            return HttpClients.forAnyAddress();
        }
    }
}
