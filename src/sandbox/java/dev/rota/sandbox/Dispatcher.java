package dev.rota.sandbox;

import dev.rota.sandbox.service.AccountRegion;
import dev.rota.sandbox.service.AwsException;
import dev.rota.sandbox.service.CommonError;
import dev.rota.sandbox.service.EntryFailure;
import dev.rota.sandbox.service.HttpAnswer;
import dev.rota.sandbox.service.HttpRequest;
import dev.rota.sandbox.service.Invocation;
import dev.rota.sandbox.service.Service;
import dev.rota.sandbox.service.Signature;
import dev.rota.sandbox.service.UnknownService;
import dev.rota.sandbox.store.StateStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes a request to its service, with everything that the settings and faults put in its way, and logs what became of it. */
final class Dispatcher {

    private static final String REGION_OF_UNSIGNED_CALLS = "us-east-1";

    private final List<Service> services;
    private final StateStore store;
    private final Runnable timePasses;
    private final Supplier<SandboxSettings> settings;
    private final AnsweredCalls log;
    private final Faults faults;
    private final RateLimiter limiter = new RateLimiter();

    /**
     * A dispatcher to some services.
     *
     * @param timePasses lets happen what happens by itself; before each call, with the store locked
     */
    Dispatcher(
            List<Service> services,
            StateStore store,
            Runnable timePasses,
            Supplier<SandboxSettings> settings,
            AnsweredCalls log,
            Faults faults) {
        this.services = List.copyOf(services);
        this.store = store;
        this.timePasses = timePasses;
        this.settings = settings;
        this.log = log;
        this.faults = faults;
    }

    /** The answer; empty when the connection shall be broken instead. */
    Optional<HttpAnswer> dispatch(HttpRequest request) {
        String region = Signature.of(request).map(Signature::region).orElse(REGION_OF_UNSIGNED_CALLS);
        AccountRegion home = new AccountRegion(region, settings.get().account());
        Service service = services.stream()
                .filter(candidate -> candidate.knows(request))
                .findFirst()
                .orElseGet(() -> new UnknownService(request));
        Invocation invocation = service.read(request, home);
        AnsweredCalls.Received received = log.receive(service, invocation, home);
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

    private Outcome carryOut(Service service, Invocation invocation, AccountRegion home, long number) {
        if (faults.refuse(number)) {
            return Outcome.broken(Fault.Kind.REFUSE_ALL_AFTER.name());
        }
        sleep(settings.get().latency());
        Optional<Fault> fault = faults.take(number, invocation);
        if (is(fault, Fault.Kind.RESET)) {
            return Outcome.broken(Fault.Kind.RESET.name());
        }
        Outcome outcome = answer(service, invocation, home, fault, requestId(number));
        return is(fault, Fault.Kind.LOST_ANSWER) ? Outcome.broken(Fault.Kind.LOST_ANSWER.name()) : outcome;
    }

    private Outcome answer(
            Service service, Invocation invocation, AccountRegion home, Optional<Fault> fault, String requestId) {
        try {
            fault.ifPresent(found -> prepare(found, service, invocation, home));
            limit(service, invocation);
            Optional<EntryFailure> entryFailure = fault.flatMap(Fault::entryFailure);
            HttpAnswer answer = store.atomically(() -> {
                timePasses.run();
                return invocation.run(entryFailure);
            });
            return new Outcome(Optional.of(identified(answer, requestId)), "");
        } catch (AwsException e) {
            return new Outcome(Optional.of(identified(service.answer(e, requestId), requestId)), e.code());
        }
    }

    private static boolean is(Optional<Fault> fault, Fault.Kind kind) {
        return fault.filter(found -> found.kind() == kind).isPresent();
    }

    private void limit(Service service, Invocation invocation) {
        Optional<CallRate> rate = settings.get().rate();
        if (rate.isPresent() && !limiter.admits(service.name() + ":" + invocation.operation(), rate.get())) {
            throw service.refuse(CommonError.THROTTLED, "Rate exceeded");
        }
    }

    /** What a fault does before the call is carried out: wait, or refuse it. */
    private static void prepare(Fault fault, Service service, Invocation invocation, AccountRegion home) {
        if (fault.kind() == Fault.Kind.PAUSE) {
            sleep(fault.pause());
        }
        FaultRefusals.refusal(fault, service, invocation, home).ifPresent(refusal -> {
            throw refusal;
        });
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
