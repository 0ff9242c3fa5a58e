package dev.rota.aws.client;

import dev.rota.problem.ServiceException;
import dev.rota.problem.ServiceException.Kind;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where the services answer, if not at AWS's own addresses: where the user asked for, else where the environment says.
 *
 * <p>An address in a profile is found by the SDK itself.
 */
final class Endpoints {

    private static final String OF_ALL = "AWS_ENDPOINT_URL";

    private final AwsSettings settings;

    Endpoints(AwsSettings settings) {
        this.settings = settings;
    }

    /** The address of all services that have none of their own. */
    @Nullable
    URI common() {
        return settings.endpointUrl() == null ? ofVariable(OF_ALL) : settings.endpointUrl();
    }

    /**
     * The address of a service.
     *
     * @param service as its variable names it: {@code SSM} for {@code AWS_ENDPOINT_URL_SSM}
     */
    @Nullable
    URI of(String service) {
        URI itsOwn = settings.endpointUrl() == null ? ofVariable(OF_ALL + "_" + service) : null;
        return itsOwn == null ? common() : itsOwn;
    }

    private @Nullable URI ofVariable(String name) {
        String address = settings.isSet("AWS_IGNORE_CONFIGURED_ENDPOINT_URLS") ? null : settings.variable(name);
        if (address == null) {
            return null;
        }
        try {
            URI uri = new URI(address.strip());
            if (uri.getHost() != null && String.valueOf(uri.getScheme()).matches("(?i)https?")) {
                return uri;
            }
        } catch (URISyntaxException malformed) {
            // It is none, which is said below.
        }
        throw new ServiceException(
                Kind.SETTINGS,
                "endpoint",
                name + " is not an address such as https://example.com, but '" + address + "'",
                null);
    }
}
