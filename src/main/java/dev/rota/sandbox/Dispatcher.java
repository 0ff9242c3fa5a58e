package dev.rota.sandbox;

import dev.rota.sandbox.service.EntryFailure;
import dev.rota.sandbox.service.Home;
import dev.rota.sandbox.service.HttpAnswer;
import dev.rota.sandbox.service.HttpRequest;
import dev.rota.sandbox.service.Invocation;
import dev.rota.sandbox.service.Refusal;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.ServiceException;
import dev.rota.sandbox.service.Signature;
import dev.rota.sandbox.service.UnknownService;
import dev.rota.sandbox.store.Store;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes a request to its service, with everything that the settings and faults put in its way, and logs what became of it. */
final class Dispatcher {

    private static final String REGION_OF_UNSIGNED_CALLS = "us-east-1";

    private final List<Service> services;
    private final Store store;
    private final Supplier<SandboxSettings> settings;
    private final CallLog log;
    private final Faults faults;
    private final RateLimiter limiter = new RateLimiter();

    Dispatcher(List<Service> services, Store store, Supplier<SandboxSettings> settings, CallLog log, Faults faults) {
        this.services = List.copyOf(services);
        this.store = store;
        this.settings = settings;
        this.log = log;
        this.faults = faults;
    }

    /** The answer; empty when the connection shall be broken instead. */
    Optional<HttpAnswer> dispatch(HttpRequest request) {
        String region = Signature.of(request).map(Signature::region).orElse(REGION_OF_UNSIGNED_CALLS);
        Home home = new Home(region, settings.get().account());
        Service service = services.stream()
                .filter(candidate -> candidate.knows(request))
                .findFirst()
                .orElseGet(UnknownService::new);
        Invocation invocation = service.read(request, home);
        CallLog.Received received = log.receive(service, invocation, home);
        Outcome outcome = Outcome.broken("InternalFailure");
        try {
            outcome = carryOut(service, invocation, home, received.call().index());
            return outcome.answer();
        } finally {
            log.answer(received, outcome.answer().map(HttpAnswer::status).orElse(0), outcome.error());
        }
    }

    /** Lets a new rate begin with full buckets. */
    void forgetRates() {
        limiter.clear();
    }

    private Outcome carryOut(Service service, Invocation invocation, Home home, long number) {
        if (faults.refuse(number)) {
            return Outcome.broken("REFUSE_ALL_AFTER");
        }
        sleep(settings.get().latency());
        Optional<Fault> fault = faults.take(number, invocation);
        String requestId = requestId(number);
        try {
            if (fault.isPresent() && isBroken(fault.get(), service, invocation, home)) {
                return Outcome.broken(fault.get().kind().name());
            }
            limit(service, invocation);
            Optional<EntryFailure> entryFailure = fault.flatMap(Fault::entryFailure);
            HttpAnswer answer = store.atomically(() -> invocation.run(entryFailure));
            if (fault.filter(found -> found.kind() == Fault.Kind.LOST_ANSWER).isPresent()) {
                return Outcome.broken(Fault.Kind.LOST_ANSWER.name());
            }
            return new Outcome(Optional.of(identified(answer, requestId)), "");
        } catch (ServiceException e) {
            return new Outcome(Optional.of(identified(service.answer(e, requestId), requestId)), e.code());
        }
    }

    private void limit(Service service, Invocation invocation) {
        Optional<Rate> rate = settings.get().rate();
        if (rate.isPresent() && !limiter.admits(service.name() + ":" + invocation.operation(), rate.get())) {
            throw service.refuse(Refusal.THROTTLED, "Rate exceeded");
        }
    }

    /** Whether a fault breaks the connection before the call is carried out; throws when it is a refusal. */
    private static boolean isBroken(Fault fault, Service service, Invocation invocation, Home home) {
        switch (fault.kind()) {
            case RESET, REFUSE_ALL_AFTER -> {
                return true;
            }
            case LOST_ANSWER, ENTRY_FAILURE -> {
                return false;
            }
            case PAUSE -> {
                sleep(fault.pause());
                return false;
            }
            default -> throw refusal(fault, service, invocation, home);
        }
    }

    private static ServiceException refusal(Fault fault, Service service, Invocation invocation, Home home) {
        return switch (fault.kind()) {
            case THROTTLE -> service.refuse(Refusal.THROTTLED, "Rate exceeded");
            case CONCURRENT_MODIFICATION ->
                service.refuse(
                        Refusal.CONCURRENT, "There is concurrent modification on a rule, target, archive, or replay.");
            case LIMIT_EXCEEDED ->
                service.refuse(Refusal.LIMIT, "The requested resource exceeds the maximum number allowed.");
            case EXPIRED_TOKEN ->
                service.refuse(Refusal.EXPIRED, "The security token included in the request is expired");
            case ACCESS_DENIED -> service.refuse(Refusal.DENIED, denial(service, invocation, home));
            case ERROR ->
                new ServiceException(
                        fault.code().orElse("ValidationException"), "The sandbox was told to refuse this call.");
            case INTERNAL, RESET, LOST_ANSWER, ENTRY_FAILURE, REFUSE_ALL_AFTER, PAUSE ->
                service.refuse(Refusal.INTERNAL, "The sandbox was told to fail.");
        };
    }

    private static String denial(Service service, Invocation invocation, Home home) {
        String action = service.name() + ":" + invocation.operation();
        return "User: " + home.callerArn() + " is not authorized to perform: " + action + " on resource: "
                + invocation.resourceArn() + " because no identity-based policy allows the " + action + " action";
    }

    private static HttpAnswer identified(HttpAnswer answer, String requestId) {
        return answer.with("x-amzn-RequestId", requestId).with("x-amz-request-id", requestId);
    }

    private static String requestId(long number) {
        return String.format("00000000-0000-4000-8000-%012x", number);
    }

    private static void sleep(Duration duration) {
        if (!duration.isZero()) {
            try {
                Thread.sleep(duration.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What became of a call: an answer, or a broken connection. */
    private record Outcome(Optional<HttpAnswer> answer, String error) {

        static Outcome broken(String why) {
            return new Outcome(Optional.empty(), why);
        }
    }
}
