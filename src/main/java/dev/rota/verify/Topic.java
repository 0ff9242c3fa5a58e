package dev.rota.verify;

/** What a finding is about. */
public enum Topic {
    /** Whether and when it fires. */
    SCHEDULE("schedule"),
    /** What is started. */
    TASK_DEFINITION("taskDefinition"),
    /** How the containers and the task differ from their definition. */
    OVERRIDES("overrides"),
    /** Where it is started. */
    CLUSTER("cluster"),
    /** Whether it can run there. */
    LAUNCH("launch"),
    /** Which network it stands in. */
    NETWORK("network"),
    /** Whether EventBridge may start it. */
    EVENTS_ROLE("eventsRole"),
    /** The roles of the task itself. */
    TASK_ROLES("taskRoles"),
    /** Where its log goes. */
    LOGS("logs"),
    /** The secrets that its containers get, and those with which images are pulled. */
    SECRETS("secrets"),
    /** Files of variables. */
    ENVIRONMENT_FILES("environmentFiles"),
    /** Where starts that failed for good go. */
    DEAD_LETTERS("deadLetters");

    private final String key;

    Topic(String key) {
        this.key = key;
    }

    /** What it is called in JSON. */
    public String key() {
        return key;
    }
}
