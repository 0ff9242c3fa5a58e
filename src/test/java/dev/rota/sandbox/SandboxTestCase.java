package dev.rota.sandbox;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A sandbox for each test, at a time that only goes on when the test says so, and clients for it. */
abstract class SandboxTestCase {

    protected static final String REGION = "ap-northeast-3";
    protected static final String CLUSTER = "arn:aws:ecs:ap-northeast-3:123456789012:cluster/main";
    protected static final String ROLE = "arn:aws:iam::123456789012:role/ecsEventsRole";
    protected static final String DEFINITION = "arn:aws:ecs:ap-northeast-3:123456789012:task-definition/report";

    protected Sandbox sandbox;
    protected Clients clients;
    protected Http http;

    @BeforeEach
    void start() {
        sandbox = Sandbox.start(settings());
        clients = new Clients(sandbox);
        http = new Http(sandbox.endpoint());
    }

    @AfterEach
    void stop() {
        clients.close();
        sandbox.close();
    }

    protected SandboxSettings settings() {
        Instant noon = Instant.parse("2026-11-20T12:00:00Z");
        return SandboxSettings.standard().withClock(() -> noon);
    }
}
