package dev.rota.verify;

import dev.rota.verify.Finding.Topic;

/** The role that EventBridge starts tasks with is there, and EventBridge may take it on. */
final class EventsRoleCheck implements Check {

    @Override
    public Topic topic() {
        return Topic.EVENTS_ROLE;
    }

    @Override
    public void look(Subject subject, Known known, FindingList findings) {
        String role = subject.target().role();
        if (role == null) {
            findings.ng("the target has no role", "name one: EventBridge needs it to start tasks");
            return;
        }
        new Trust(subject, known, findings)
                .of("role", subject.home().roleArn(role), Services.EVENTS, subject.ruleArn());
    }
}
