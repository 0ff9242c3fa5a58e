package dev.rota.run;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Streams of CloudWatch Logs. */
public interface LogStreams {

    /**
     * Reads on in a stream, one page.
     *
     * @param position where to begin; absent is the beginning of the stream
     * @return empty while there is no such stream
     * @throws dev.rota.problem.ServiceException when the log group is missing, or reading failed in the end
     */
    Optional<Page> read(Stream stream, Optional<String> position);

    /**
     * A stream.
     *
     * @param region where the group is
     */
    record Stream(String region, String group, String name) {}

    /**
     * A page of a stream.
     *
     * @param lines in the order of the stream
     * @param next where the next page begins; the same as was asked for when this is the end so far
     */
    record Page(List<Line> lines, String next) {

        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line of a log.
     *
     * @param time when it was written
     * @param text without its line end; may have several lines when the log driver put them together
     */
    record Line(Instant time, String text) {}
}
