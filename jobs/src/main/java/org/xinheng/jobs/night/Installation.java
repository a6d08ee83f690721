package org.xinheng.jobs.night;

import java.nio.file.Path;
import java.time.Clock;

/**
 * What only {@code Main} knows of the process and hands down.
 *
 * @param home the project's folder, which relative paths of settings start from
 * @param version version and commit of the program, as results name it
 * @param clock the only source of the present
 * @param screen where people read how it goes
 */
public record Installation(Path home, String version, Clock clock, Screen screen) {}
