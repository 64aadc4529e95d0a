package io.github.ticketfolio.cli;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What connects the program to the world, so that tests run the whole of it with their own.
 *
 * @param in standard input
 * @param out standard output: results
 * @param err standard error: progress, warnings, errors
 * @param environment the environment variables
 * @param terminal whether standard error is a terminal that can show progress
 * @param console where a secret can be typed unseen, or null where nobody sits
 */
public record Streams(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean terminal,
    @Nullable Console console) {}
