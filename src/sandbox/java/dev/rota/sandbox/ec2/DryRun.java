package dev.rota.sandbox.ec2;

import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.JsonCall;

/** A call that shall only be tried ends with an error, which says that it would have succeeded. */
final class DryRun {

    private DryRun() {}

    static void end(JsonCall call) {
        if (call.flag("DryRun")) {
            throw new AwsException(412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
        }
    }
}
