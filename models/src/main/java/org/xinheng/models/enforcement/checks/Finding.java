package org.xinheng.models.enforcement.checks;

/**
 * Something amiss in how a matter was enforced (执法监督问题).
 *
 * @param check id of the check
 * @param document number of the document it is about; null where it is about no single one
 * @param on day of the act, as days since 1970-01-01; null where it is about no single one
 * @param matter matter or cause of action; null where none is known
 * @param department department that acted; null where it is not known
 * @param measured what was found
 * @param allowed what should have been
 */
public record Finding(
    String check,
    String document,
    Integer on,
    String matter,
    String department,
    String measured,
    String allowed) {}
