package dev.rota.config;

import dev.rota.lookup.Lookups;

/** How far the lookups of a file may reach. */
enum Reach {
    /** To wherever the values are. */
    EVERYWHERE,
    /** To the environment only. */
    ENVIRONMENT,
    /** To the environment only, and that is not the one in which the file will be used: what is not set here may be set there. */
    FOREIGN_ENVIRONMENT;

    /** Lookups that reach no farther than this. */
    Lookups of(Lookups lookups) {
        return this == EVERYWHERE ? lookups : lookups.offline(this == ENVIRONMENT);
    }
}
