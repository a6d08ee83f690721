package org.xinheng.models.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A night that followed the visits of a drawn scope.
 *
 * @param scope the scope
 * @param night the night
 */
public record FollowedNight(String scope, LocalDate night) {

  /**
   * Those that need not be kept: the last of each scope says what came of its visits, and stays for
   * its own term; the others go like any night.
   */
  public static List<FollowedNight> passed(
      Collection<FollowedNight> followed, RetentionTerms terms, LocalDate asOf) {
    LocalDate before = asOf.minusYears(terms.drawYears());
    Map<String, LocalDate> last = new HashMap<>();
    followed.forEach(one -> last.merge(one.scope, one.night, (a, b) -> a.isAfter(b) ? a : b));
    Set<LocalDate> nights = followed.stream().map(FollowedNight::night).collect(Collectors.toSet());
    Set<LocalDate> passed = Set.copyOf(terms.nights().passed(nights, asOf));
    return followed.stream()
        .filter(
            one ->
                last.get(one.scope).equals(one.night)
                    ? !one.night.isAfter(before)
                    : passed.contains(one.night))
        .toList();
  }
}
