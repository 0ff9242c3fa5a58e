package dev.rota.jsonnet;

import java.util.IdentityHashMap;
import java.util.Map;
import scala.Function1;
import scala.Option;
import scala.collection.immutable.Map$;
import scala.jdk.javaapi.CollectionConverters;
import scala.runtime.BoxedUnit;
import sjsonnet.CachedResolver;
import sjsonnet.DefaultParseCache;
import sjsonnet.Error;
import sjsonnet.Evaluator;
import sjsonnet.Expr;
import sjsonnet.Importer;
import sjsonnet.Interpreter;
import sjsonnet.Lazy;
import sjsonnet.Path;
import sjsonnet.Position;
import sjsonnet.Settings;
import sjsonnet.Val;

/** The library's interpreter, which gives up on a program that goes on without end or calls itself too deeply. */
final class BoundedInterpreter extends Interpreter {

    /** A file of thousands of rules takes some hundred thousand. */
    private static final long MOST_STEPS = 20_000_000;

    private static final int DEEPEST = 5_000;

    /** Of a string and of an array; doubling one again and again takes few steps. */
    private static final int LONGEST = 8_000_000;

    /** Of the loops of one comprehension; each keeps its variables until the last. */
    private static final long MOST_ROUNDS = 1_000_000;

    BoundedInterpreter(Map<String, String> external, Path folder, Importer files, Val.Obj library) {
        super(
                immutable(external),
                immutable(Map.of()),
                folder,
                files,
                new DefaultParseCache(),
                new Settings(false, false, false, true, false, true),
                null,
                warning -> BoxedUnit.UNIT,
                library);
    }

    @Override
    public Evaluator createEvaluator(
            CachedResolver resolver,
            Function1<String, Option<Expr>> external,
            Path folder,
            Settings settings,
            Function1<Error, BoxedUnit> warn) {
        return new Bounded(resolver, external, folder, settings, warn);
    }

    private static scala.collection.immutable.Map<String, String> immutable(Map<String, String> map) {
        return Map$.MODULE$.from(CollectionConverters.asScala(map));
    }

    private static final class Bounded extends Evaluator {

        private long steps;
        private int depth;
        private IdentityHashMap<Expr, Long> rounds = new IdentityHashMap<>();

        Bounded(
                CachedResolver resolver,
                Function1<String, Option<Expr>> external,
                Path folder,
                Settings settings,
                Function1<Error, BoxedUnit> warn) {
            super(resolver, external, folder, settings, warn);
        }

        @Override
        public Val visitExpr(Expr expression, Lazy[] scope) {
            if (++steps > MOST_STEPS) {
                throw ProgramError.of(
                                "the program has not come to an end after %,d steps; is there a loop without end?"
                                        .formatted(MOST_STEPS),
                                expression.pos())
                        .thrown();
            }
            if (depth > DEEPEST) {
                throw ProgramError.of(
                                "this calls itself too deeply; is there a recursion without end?", expression.pos())
                        .thrown();
            }
            depth++;
            try {
                Val value = small(super.visitExpr(expression, scope), expression);
                if (rounds.containsKey(expression) && value instanceof Val.Arr array) {
                    long sum = rounds.merge(expression, (long) array.length(), Long::sum);
                    if (sum > MOST_ROUNDS) {
                        throw ProgramError.of(
                                        "the loops here have more than %,d rounds together".formatted(MOST_ROUNDS),
                                        expression.pos())
                                .thrown();
                    }
                }
                return value;
            } finally {
                depth--;
            }
        }

        /** A loop within a loop has the rounds of both, which the library prepares before it goes through any. */
        @Override
        public Val visitComp(Expr.Comp comprehension, Lazy[] scope) {
            IdentityHashMap<Expr, Long> outer = rounds;
            rounds = new IdentityHashMap<>();
            for (Expr.CompSpec each : comprehension.rest()) {
                if (each instanceof Expr.ForSpec loop) {
                    rounds.put(loop.cond(), 0L);
                }
            }
            try {
                return super.visitComp(comprehension, scope);
            } finally {
                rounds = outer;
            }
        }

        private static Val small(Val value, Expr expression) {
            if (value instanceof Val.Str text) {
                requireSmall(text.value().length(), expression.pos());
            } else if (value instanceof Val.Arr array) {
                requireSmall(array.length(), expression.pos());
            }
            return value;
        }
    }

    /** Refuses a value of so many characters or elements, if these are too many, where it is made. */
    static void requireSmall(double size, Position position) {
        if (size > LONGEST) {
            throw ProgramError.of(
                            "this makes a value of more than %,d characters or elements".formatted(LONGEST), position)
                    .thrown();
        }
    }
}
