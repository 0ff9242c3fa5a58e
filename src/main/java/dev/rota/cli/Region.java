package dev.rota.cli;

import dev.rota.cli.Outside.Aws;
import dev.rota.live.LiveReader;
import dev.rota.rule.Home;
import java.time.Duration;
import java.time.Instant;

/** The region that a command has turned to: the ports of its AWS, and what commands make of them. */
final class Region {

    /** Clocks differ by as much without anybody caring. */
    private static final Duration TOLERATED = Duration.ofMinutes(1);

    private final Session session;
    private final Aws aws;

    Region(Session session, Aws aws) {
        this.session = session;
        this.aws = aws;
    }

    /** The ports of this region. */
    Aws aws() {
        return aws;
    }

    /** Partition, region and account; asks AWS for the account the first time. */
    Home home() {
        return aws.rules().home();
    }

    /** A new reader of what is live here. */
    LiveReader reader() {
        return new LiveReader(aws.rules(), session.parallel(), session.observer());
    }

    /** Compares the files with what is live here, and brings both together. */
    Reconciliation reconciliation() {
        return new Reconciliation(session, this);
    }

    /** What time it is where the rules are; this machine's clock counts as long as it is not clearly wrong. */
    Instant now() {
        Instant own = session.time().now();
        return aws.now()
                .filter(theirs -> Duration.between(own, theirs).abs().compareTo(TOLERATED) > 0)
                .orElse(own);
    }
}
