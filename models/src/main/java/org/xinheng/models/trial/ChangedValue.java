package org.xinheng.models.trial;

import java.io.Serializable;

/**
 * One value of a definition file that differs.
 *
 * @param file path of the file
 * @param place where it stands: keys joined by dots, items of lists by their id or number
 * @param before null where it is added
 * @param after null where it is taken out
 */
public record ChangedValue(String file, String place, String before, String after)
    implements Serializable {}
