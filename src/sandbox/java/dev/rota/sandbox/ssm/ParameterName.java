package dev.rota.sandbox.ssm;

import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.Shape;

/**
 * How a caller names a parameter: {@code /shop/subnet}, {@code /shop/subnet:3} or {@code /shop/subnet:current}, or the same
 * with an ARN in front.
 *
 * @param name without selector
 * @param selector the version or label, with its colon; {@code ""} for the newest version
 */
record ParameterName(String name, String selector) {

    private static final String RESOURCE = ":parameter/";

    /** What a name must look like in any request. */
    static Shape shape() {
        return Shape.text(1, 2048);
    }

    /**
     * Reads a name.
     *
     * @throws AwsException when there is more than one selector
     */
    static ParameterName parse(String text) {
        int resource = text.startsWith("arn:") ? text.indexOf(RESOURCE) : -1;
        String plain = resource < 0 ? text : text.substring(resource + RESOURCE.length() - 1);
        int colon = plain.indexOf(':');
        if (colon < 0) {
            return new ParameterName(plain, "");
        }
        if (plain.indexOf(':', colon + 1) >= 0 || colon == plain.length() - 1) {
            throw new AwsException(
                    "ValidationException",
                    "Invalid parameter name. Please use correct syntax for referencing a version/label"
                            + "  <name>:<version/label>");
        }
        return new ParameterName(plain.substring(0, colon), plain.substring(colon));
    }
}
