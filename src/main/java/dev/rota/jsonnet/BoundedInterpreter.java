package dev.rota.jsonnet;

import scala.Function1;
import scala.Option;
import scala.collection.immutable.Map;
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
import sjsonnet.Settings;
import sjsonnet.Val;

/** The library's interpreter, which gives up on a program that goes on without end or calls itself too deeply. */
final class BoundedInterpreter extends Interpreter {

    /** A file of thousands of rules takes some hundred thousand. */
    private static final long MOST_STEPS = 20_000_000;

    private static final int DEEPEST = 5_000;

    /** Of a string and of an array; doubling one again and again takes few steps. */
    private static final int LONGEST = 8_000_000;

    BoundedInterpreter(java.util.Map<String, String> external, Path folder, Importer files, Val.Obj library) {
        super(
                immutable(external),
                immutable(java.util.Map.of()),
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

    private static Map<String, String> immutable(java.util.Map<String, String> map) {
        return Map$.MODULE$.from(CollectionConverters.asScala(map));
    }

    private static final class Bounded extends Evaluator {

        private long steps;
        private int depth;

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
                return small(super.visitExpr(expression, scope), expression);
            } finally {
                depth--;
            }
        }

        private static Val small(Val value, Expr expression) {
            boolean large = value instanceof Val.Str text
                    ? text.value().length() > LONGEST
                    : value instanceof Val.Arr array && array.length() > LONGEST;
            if (large) {
                throw ProgramError.of(
                                "this makes a value of more than %,d characters or elements".formatted(LONGEST),
                                expression.pos())
                        .thrown();
            }
            return value;
        }
    }
}
