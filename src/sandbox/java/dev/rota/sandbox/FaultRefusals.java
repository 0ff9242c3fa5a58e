package dev.rota.sandbox;

import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.CommonError;
import dev.rota.sandbox.service.Invocation;
import dev.rota.sandbox.service.Service;
import java.util.Optional;

/** The errors that faults answer with, worded as AWS words them. */
final class FaultRefusals {

    static final String CONCURRENT = "There is concurrent modification on a rule, target, archive, or replay.";

    private FaultRefusals() {}

    /** The error a fault answers a call with; empty when it is a fault of another kind. */
    static Optional<AwsException> refusal(Fault fault, Service service, Invocation invocation, AccountRegion home) {
        return switch (fault.kind()) {
            case THROTTLE -> Optional.of(service.refuse(CommonError.THROTTLED, "Rate exceeded"));
            case INTERNAL -> Optional.of(service.refuse(CommonError.INTERNAL, "The sandbox was told to fail."));
            case CONCURRENT_MODIFICATION -> Optional.of(service.refuse(CommonError.CONCURRENT, CONCURRENT));
            case LIMIT_EXCEEDED ->
                Optional.of(service.refuse(
                        CommonError.LIMIT, "The requested resource exceeds the maximum number allowed."));
            case EXPIRED_TOKEN ->
                Optional.of(
                        service.refuse(CommonError.EXPIRED, "The security token included in the request is expired"));
            case ACCESS_DENIED -> Optional.of(service.refuse(CommonError.DENIED, denial(service, invocation, home)));
            case ERROR ->
                Optional.of(new AwsException(
                        fault.code().orElse("ValidationException"), "The sandbox was told to refuse this call."));
            case RESET, LOST_ANSWER, ENTRY_FAILURE, REFUSE_ALL_AFTER, PAUSE -> Optional.empty();
        };
    }

    private static String denial(Service service, Invocation invocation, AccountRegion home) {
        String action = service.name() + ":" + invocation.operation();
        return "User: " + home.callerArn() + " is not authorized to perform: " + action + " on resource: "
                + invocation.resourceArn() + " because no identity-based policy allows the " + action + " action";
    }
}
