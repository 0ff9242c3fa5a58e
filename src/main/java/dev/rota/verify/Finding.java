package dev.rota.verify;

/**
 * One thing that was found.
 *
 * @param topic what it is about
 * @param level how it stands
 * @param sentence what was found, without a full stop
 * @param wayOut why, and what to do; empty where there is nothing to be done
 */
public record Finding(Topic topic, Level level, String sentence, String wayOut) {

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

    /** What a check found. */
    public enum Level {
        /** It is as it has to be. */
        OK,
        /** So the rule cannot fire, or what it starts cannot run, or what is lost stays lost. */
        NG,
        /** The rule can fire now, but something about it asks for trouble. */
        WARNING,
        /** It could not be checked. */
        SKIP,
        /** Good to know. */
        NOTE
    }
}
