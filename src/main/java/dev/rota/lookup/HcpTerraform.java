package dev.rota.lookup;

import dev.rota.json.Json;
import dev.rota.json.Json.JsonObject;
import dev.rota.json.JsonException;
import dev.rota.lookup.WebReader.Response;
import dev.rota.problem.RotaException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the current state of a workspace of HCP Terraform or Terraform Enterprise.
 *
 * @param tokens with which the host lets us in
 * @see <a href="https://developer.hashicorp.com/terraform/cloud-docs/api-docs/state-versions">State versions API</a>
 */
record HcpTerraform(TerraformTokens tokens) {

    private static final String LOOPBACK = "127\\.0\\.0\\.1|localhost";

    /**
     * The state.
     *
     * @param address host, organization and workspace, with slashes between them; the host may have a port
     * @throws RotaException when it cannot be had; the sentence says why
     */
    byte[] state(String address) {
        String[] parts = address.split("/", -1);
        if (parts.length != 3
                || !parts[0].matches("[A-Za-z0-9.-]+(:[0-9]+)?")
                || parts[1].isEmpty()
                || parts[2].isEmpty()) {
            throw new RotaException(
                    "it needs a host, an organization and a workspace, as in remote://app.terraform.io/example/network");
        }
        String host = parts[0].replaceFirst(":.*", "");
        String token = tokens.of(host)
                .orElseThrow(
                        () -> new RotaException("there is no token for " + host + "; " + TerraformTokens.ways(host)));
        return new Workspace(parts[0], host, token).state(parts[1], parts[2]);
    }

    /** A host and the token for it. */
    private record Workspace(String authority, String host, String token) {

        byte[] state(String organization, String name) {
            String what = "workspace " + name + " of organization " + organization;
            JsonObject workspace = api(
                    "/organizations/" + organization + "/workspaces/" + name,
                    host + " has no " + what
                            + " that this token can see; check both names and the token's permissions");
            String id =
                    workspace.object("data").flatMap(data -> data.text("id")).orElseThrow(() -> strange(null));
            JsonObject version = api(
                    "/workspaces/" + id + "/current-state-version",
                    what + " has no state yet; run terraform apply first");
            URI download = resolved(version.object("data")
                    .flatMap(data -> data.object("attributes"))
                    .flatMap(attributes -> attributes.text("hosted-state-download-url"))
                    .orElseThrow(() -> strange(null)));
            return checked(get(download), "the state of " + what + " is not there any more; try again")
                    .body();
        }

        private JsonObject api(String path, String whenMissing) {
            Response answer = checked(get(address("/api/v2" + path)), whenMissing);
            try {
                return Json.parse(new String(answer.body(), StandardCharsets.UTF_8))
                        .asObject()
                        .orElseThrow(() -> strange(null));
            } catch (JsonException e) {
                throw strange(e);
            }
        }

        private Response checked(Response answer, String whenMissing) {
            return switch (answer.status()) {
                case 200 -> answer;
                case 401, 403 ->
                    throw new RotaException(host + " does not accept the token; " + TerraformTokens.ways(host));
                case 404 -> throw new RotaException(whenMissing);
                case 429 -> throw new RotaException(host + " is asked too often at the moment; try again later");
                default -> throw new RotaException(host + " answers with HTTP status " + answer.status());
            };
        }

        /** The token goes to its own host only, not to the storage that a state may lie in. */
        private Response get(URI address) {
            boolean own = authority.equalsIgnoreCase(address.getAuthority());
            return WebReader.get(address, own ? Map.of("Authorization", "Bearer " + token) : Map.of());
        }

        private URI address(String path) {
            try {
                return new URI(host.matches(LOOPBACK) ? "http" : "https", authority, path, null, null);
            } catch (URISyntaxException e) {
                throw new RotaException("it is not a valid address", e);
            }
        }

        private URI resolved(String download) {
            URI address = reference(download);
            if (!"https".equals(address.getScheme())
                    && !String.valueOf(address.getHost()).matches(LOOPBACK)) {
                throw new RotaException(host + " names an unencrypted address for the state, which is not followed");
            }
            return address;
        }

        private URI reference(String download) {
            try {
                return address("/").resolve(download);
            } catch (IllegalArgumentException e) {
                throw strange(e);
            }
        }

        private RotaException strange(@Nullable Throwable cause) {
            return new RotaException(host + " does not answer as HCP Terraform does; check the host", cause);
        }
    }
}
