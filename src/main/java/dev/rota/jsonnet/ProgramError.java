package dev.rota.jsonnet;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import scala.Option;
import scala.collection.immutable.List;
import scala.collection.immutable.List$;
import sjsonnet.EvalErrorScope;
import sjsonnet.Expr;
import sjsonnet.Position;

/** An error of Rota's own in a program. It stays where it was met, while the library's collect every frame on their way. */
final class ProgramError extends sjsonnet.Error {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Position position;
    private final @Nullable String variable;

    private ProgramError(String message, @Nullable Position position, @Nullable String variable) {
        super(message, none(), Option.empty());
        this.position = position;
        this.variable = variable;
    }

    /** What is wrong, at a position, or wherever it is thrown. */
    static ProgramError of(String message, @Nullable Position position) {
        return new ProgramError(message, position, null);
    }

    /** A variable of the environment is needed and not set. */
    static ProgramError unset(String variable, Position position) {
        return new ProgramError("environment variable %s is not set".formatted(variable), position, variable);
    }

    /** Throws it as the library throws its errors, from methods that declare none. */
    RuntimeException thrown() {
        return sneak(this);
    }

    @Nullable
    Position position() {
        return position;
    }

    /** The variable that is not set, if that is what is wrong. */
    @Nullable
    String variable() {
        return variable;
    }

    @Override
    public sjsonnet.Error addFrame(Position met, @Nullable Expr expression, EvalErrorScope scope) {
        return position == null ? new ProgramError(String.valueOf(getMessage()), met, variable) : this;
    }

    @Override
    public sjsonnet.Error asSeenFrom(EvalErrorScope scope) {
        return this;
    }

    @SuppressWarnings("unchecked")
    private static <T> List<T> none() {
        return (List<T>) List$.MODULE$.empty();
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> RuntimeException sneak(Exception exception) throws E {
        throw (E) exception;
    }
}
