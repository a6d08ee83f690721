package org.xinheng.jobs.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Decides which delivered states of one record become further versions of its fact (latest wins,
 * unchanged rows make none, a snapshot that lacks a record deletes it). Pure: the states of one
 * record in, the verdicts out.
 */
final class VersionChain {
  /**
   * One state of a record.
   *
   * @param knownOn day it reached us, as days since 1970-01-01
   * @param load ingest run, which orders states of one day
   * @param isDelete whether the source withdrew the record
   * @param digest hash of the values
   * @param isStored whether the state is a version already
   * @param isRetry whether it only says whom a stored version is about, which nobody knew before
   * @param uscc the enterprise it is about, or null
   */
  record State(
      int knownOn,
      long load,
      boolean isDelete,
      long digest,
      boolean isStored,
      boolean isRetry,
      String uscc) {}

  /**
   * A version to append.
   *
   * @param state index of the delivered state it repeats, or -1 for a deletion by absence
   * @param knownOn day it is known from
   * @param uscc the enterprise, taken from the version before where a deletion names none
   */
  record Version(int state, int knownOn, String uscc) {}

  private VersionChain() {}

  /**
   * The versions that one record gains.
   *
   * @param states stored and delivered states ordered by day known, then load
   * @param snapshots days of this load on which the record's series came as a whole snapshot, with
   *     whether the record was present in it
   */
  static List<Version> versions(List<State> states, Map<Integer, Boolean> snapshots) {
    List<Version> gained = new ArrayList<>();
    NavigableSet<Integer> absences = new TreeSet<>();
    snapshots.forEach(
        (day, present) -> {
          if (!present) {
            absences.add(day);
          }
        });
    State alive = null;
    for (int i = 0; i < states.size(); i++) {
      State state = states.get(i);
      alive = deletedBefore(absences, alive, state.knownOn(), gained);
      if (state.isStored()) {
        alive = state.isDelete() ? null : state;
        continue;
      }
      boolean isSettled = alive == null || alive.uscc() != null;
      if (state.isRetry() ? isSettled : isOvertaken(states, i)) {
        continue;
      }
      boolean isRepeat =
          state.isDelete()
              ? alive == null
              : alive != null && alive.digest() == state.digest() && sameUscc(alive, state);
      if (isRepeat) {
        continue;
      }
      String uscc = state.uscc() == null && alive != null ? alive.uscc() : state.uscc();
      if (alive != null && alive.uscc() != null && !alive.uscc().equals(uscc)) {
        gained.add(new Version(-1, state.knownOn(), alive.uscc()));
      }
      gained.add(new Version(i, state.knownOn(), uscc));
      alive = state.isDelete() ? null : withUscc(state, uscc);
    }
    deletedBefore(absences, alive, Integer.MAX_VALUE, gained);
    return gained;
  }

  /** Whether a later state of the same day takes its place: days are the finest that is told. */
  private static boolean isOvertaken(List<State> states, int i) {
    return i + 1 < states.size() && states.get(i + 1).knownOn() == states.get(i).knownOn();
  }

  private static State deletedBefore(
      NavigableSet<Integer> absences, State alive, int day, List<Version> gained) {
    Integer absence = alive == null ? null : absences.higher(alive.knownOn());
    if (absence == null || absence >= day) {
      return alive;
    }
    gained.add(new Version(-1, absence, alive.uscc()));
    return null;
  }

  private static boolean sameUscc(State alive, State state) {
    return state.uscc() == null || state.uscc().equals(alive.uscc());
  }

  private static State withUscc(State state, String uscc) {
    return new State(
        state.knownOn(),
        state.load(),
        state.isDelete(),
        state.digest(),
        state.isStored(),
        state.isRetry(),
        uscc);
  }
}
