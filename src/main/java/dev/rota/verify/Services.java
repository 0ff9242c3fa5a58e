package dev.rota.verify;

/** Services of AWS as policies name them. */
final class Services {

    static final String EVENTS = "events.amazonaws.com";
    static final String TASKS = "ecs-tasks.amazonaws.com";

    private Services() {}
}
