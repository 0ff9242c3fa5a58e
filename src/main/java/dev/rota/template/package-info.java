/**
 * Template text and lookups to text with value tokens, the values, and a map back to the author's places.
 *
 * <p>The only room that imports Pebble. Our own scanner decides what is an action, what is plain text and which white
 * space goes; Pebble only sees the actions, and text by number, so it never touches the author's text and its line
 * numbers lead back to an action. What an action prints is kept as a value and stands in the text as a token of
 * private-use characters; so no value can change the structure of the document that is read from the text.
 */
@NullMarked
package dev.rota.template;

import org.jspecify.annotations.NullMarked;
