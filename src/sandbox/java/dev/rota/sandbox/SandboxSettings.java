package dev.rota.sandbox;

import dev.rota.sandbox.service.Quotas;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The dials of a sandbox.
 *
 * @param port 0 takes any that is free
 * @param account twelve digits
 * @param latency how long each call takes, at least
 * @param rate how many calls of each operation are let through; all of them when absent
 * @param tagLag how far the tagging API lags behind
 * @param quotas of the account
 * @param clock what time it is; one that stands still makes whole states comparable byte for byte
 * @param stateFile where the state is kept; in memory only when absent
 * @param patience how long to wait for another process that uses the same state file
 */
public record SandboxSettings(
        int port,
        String account,
        Duration latency,
        Optional<CallRate> rate,
        Duration tagLag,
        Quotas quotas,
        InstantSource clock,
        Optional<Path> stateFile,
        Duration patience) {

    public SandboxSettings {
        if (!account.matches("\\d{12}")) {
            throw new IllegalArgumentException("an account has twelve digits: " + account);
        }
    }

    /** Any port, the account of AWS's examples, no delay, no limit, nothing kept. */
    public static SandboxSettings standard() {
        return new SandboxSettings(
                0,
                "123456789012",
                Duration.ZERO,
                Optional.empty(),
                Duration.ZERO,
                Quotas.standard(),
                Clock.systemUTC(),
                Optional.empty(),
                Duration.ofSeconds(10));
    }

    /** On this port. */
    public SandboxSettings withPort(int value) {
        return new SandboxSettings(value, account, latency, rate, tagLag, quotas, clock, stateFile, patience);
    }

    /** In this account. */
    public SandboxSettings withAccount(String value) {
        return new SandboxSettings(port, value, latency, rate, tagLag, quotas, clock, stateFile, patience);
    }

    /** With each call taking this long. */
    public SandboxSettings withLatency(Duration value) {
        return new SandboxSettings(port, account, value, rate, tagLag, quotas, clock, stateFile, patience);
    }

    /** Letting this many calls of each operation through, and refusing the others. */
    public SandboxSettings withRate(CallRate value) {
        return new SandboxSettings(
                port, account, latency, Optional.of(value), tagLag, quotas, clock, stateFile, patience);
    }

    /** Letting all calls through. */
    public SandboxSettings withoutRate() {
        return new SandboxSettings(
                port, account, latency, Optional.empty(), tagLag, quotas, clock, stateFile, patience);
    }

    /** With a tagging API that lags this far behind. */
    public SandboxSettings withTagLag(Duration value) {
        return new SandboxSettings(port, account, latency, rate, value, quotas, clock, stateFile, patience);
    }

    /** With these quotas. */
    public SandboxSettings withQuotas(Quotas value) {
        return new SandboxSettings(port, account, latency, rate, tagLag, value, clock, stateFile, patience);
    }

    /** At the time this clock tells. */
    public SandboxSettings withClock(InstantSource value) {
        return new SandboxSettings(port, account, latency, rate, tagLag, quotas, value, stateFile, patience);
    }

    /** Keeping the state in this file. */
    public SandboxSettings withStateFile(Path value) {
        return new SandboxSettings(port, account, latency, rate, tagLag, quotas, clock, Optional.of(value), patience);
    }

    /** Waiting this long for another process that uses the same state file. */
    public SandboxSettings withPatience(Duration value) {
        return new SandboxSettings(port, account, latency, rate, tagLag, quotas, clock, stateFile, value);
    }
}
