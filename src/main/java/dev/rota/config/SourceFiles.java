package dev.rota.config;

import dev.rota.problem.Place;
import dev.rota.problem.Problem;
import dev.rota.problem.ProblemsException;
import dev.rota.problem.RotaException;
import dev.rota.problem.Source;
import dev.rota.problem.Utf8;
import dev.rota.problem.Utf8.TooLongException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Reads the text of a file. */
final class SourceFiles {

    private static final int LARGEST = 32 * 1024 * 1024;

    private SourceFiles() {}

    /**
     * The file's text.
     *
     * @param name what the user calls it
     */
    static Source read(Path file, String name) {
        try {
            if (Files.isDirectory(file)) {
                throw new RotaException(
                        "%s is a folder; name a file, or a pattern such as '%s/*.yaml'".formatted(name, name));
            }
            return new Source(name, Utf8.text(Utf8.read(file, LARGEST)));
        } catch (TooLongException e) {
            throw new RotaException("%s is larger than 32 MiB, the most that Rota reads".formatted(name), e);
        } catch (CharacterCodingException e) {
            Source unreadable = new Source(name, "");
            throw new ProblemsException(
                    List.of(Problem.at(Place.startOf(unreadable), "this is not UTF-8 text; is it the right file?")));
        } catch (NoSuchFileException e) {
            throw new RotaException("there is no file %s".formatted(name), e);
        } catch (AccessDeniedException e) {
            throw new RotaException("%s may not be read; check its permissions".formatted(name), e);
        } catch (IOException e) {
            throw new RotaException("%s cannot be read: %s".formatted(name, RotaException.reason(e)), e);
        }
    }
}
