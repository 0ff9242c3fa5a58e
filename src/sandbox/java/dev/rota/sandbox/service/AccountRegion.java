package dev.rota.sandbox.service;

/**
 * The account and region a request is for.
 *
 * @param region such as {@code ap-northeast-3}, from the request's signature
 * @param account twelve digits
 */
public record AccountRegion(String region, String account) {

    /** AWS's partition of the region: {@code aws}, {@code aws-cn} or {@code aws-us-gov}. */
    public String partition() {
        if (region.startsWith("cn-")) {
            return "aws-cn";
        }
        return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
    }

    /** The ARN of a resource here. */
    public String arn(String service, String resource) {
        return "arn:" + partition() + ":" + service + ":" + region + ":" + account + ":" + resource;
    }

    /** The ARN of the user every caller of the sandbox is. */
    public String callerArn() {
        return "arn:" + partition() + ":iam::" + account + ":user/sandbox";
    }
}
