/**
 * Template text and lookups to text with value tokens, the values, and a map back to the author's places. The only room that
 * imports Pebble.
 *
 * <p>{@link dev.rota.template.TemplateRenderer} gives a {@link dev.rota.template.Rendered}, whose scalars consist of
 * {@link dev.rota.template.Part}s: text of the author, and each {@link dev.rota.template.Value} that an action printed.
 * {@link dev.rota.template.TemplateActions} only says where the actions are. Our own scanner decides what is an action, what is
 * plain text and which white space goes; Pebble only sees the actions, and text by number, so it never touches the author's text
 * and its line numbers lead back to an action. What an action prints stands in the text as a token of private-use characters; so
 * no value can change the structure of the document that is read from the text.
 *
 * <h2>The dialect of Go</h2>
 *
 * <p>Beside Pebble's, actions may be written as in Go's {@code text/template}, in which ecschedule's files are written.
 * They are put into Pebble's words, action by action, before Pebble sees them; what has no counterpart there becomes one
 * of a few functions, operators and tags whose names begin with {@code go_}. Their grammar:
 *
 * <pre>
 * action      = comment | statement | assignment | pipeline
 * comment     = "/*" anything "*&#47;"
 * statement   = "if" condition | "with" condition
 *             | "range" [ variable [ "," variable ] ( ":=" | "=" ) ] pipeline
 *             | "else" [ ( "if" | "with" ) condition ]
 *             | "break" | "continue" | "end"
 * condition   = [ variable ( ":=" | "=" ) ] pipeline
 * assignment  = variable ( ":=" | "=" ) pipeline
 * pipeline    = command { "|" command }                 the value before the bar is the last argument behind it
 * command     = operand | function { operand }
 * operand     = term { "." name }                       members of an object
 * term        = text | number | "true" | "false" | "nil" | variable | function | "(" pipeline ")"
 *             | "." [ name ]                            what with or range is about
 * variable    = "$" name                                until the end of the block it was declared in with :=
 * text        = quotes, with \n, \t, \", \\, \xff, \u00ff | back quotes, verbatim | apostrophes, verbatim
 * number      = [ "-" | "+" ] ( 12 | 1_000 | 0x1f | 0b11 | 0o17 | 1.5 | 1e3 )
 * function    = eq ne lt le gt ge | and or not | len index slice | print printf println | html js urlquery
 *             | plugin text { operand }                 the function of that name
 *             | any lookup of the file
 * </pre>
 *
 * <p>An action is taken for Go's when it can be nothing else (a keyword, a {@code $}, a leading dot, a comment), or when a
 * word or value is followed by an argument with nothing but white space between them. {@code define}, {@code template},
 * {@code block} and {@code call} are errors that show what Pebble has in their place.
 */
@NullMarked
package dev.rota.template;

import org.jspecify.annotations.NullMarked;
