package dev.rota.verify;

import dev.rota.verify.Finding.Topic;

/** Looks at one side of a target. */
interface Check {

    /** What its findings are about. */
    Topic topic();

    /**
     * Says what it finds.
     *
     * <p>Is made again when more is known: it must ask for the same things in the same state of knowledge, and keep nothing.
     */
    void look(Subject subject, Known known, FindingList findings);
}
