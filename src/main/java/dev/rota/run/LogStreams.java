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
     * Searches all streams of a group whose names begin alike, one page; streams that are not there have no lines.
     *
     * @param position where to go on; absent is the beginning
     * @throws dev.rota.problem.ServiceException when the log group is missing, or searching failed in the end
     */
    Found search(Search search, Optional<String> position);

    /**
     * What is looked for.
     *
     * @param region where the group is
     * @param prefix what the names of the streams begin with
     * @param from when the first line was written; absent is the beginning of the streams
     * @param until before when the last line was written; absent is now
     */
    record Search(String region, String group, String prefix, Optional<Instant> from, Optional<Instant> until) {}

    /**
     * A page of what was found.
     *
     * @param lines in any order
     * @param next where the next page begins, which may be there although this page is empty; absent on the last page
     */
    record Found(List<FoundLine> lines, Optional<String> next) {

        public Found {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line and where it stands.
     *
     * @param id no other line of the group has it
     * @param stream the name of its stream
     */
    record FoundLine(String id, String stream, Line line) {}

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
