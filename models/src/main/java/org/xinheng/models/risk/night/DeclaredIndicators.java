package org.xinheng.models.risk.night;

import java.util.List;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.risk.indicators.IndicatorReader;
import org.xinheng.models.risk.indicators.Rates;
import org.xinheng.models.risk.indicators.RecordFinder;
import org.xinheng.models.risk.indicators.RiskIndicators;

/** The declared indicators, measured against the rates of all enterprises. */
public final class DeclaredIndicators implements IndicatorRow {
  private final List<String> names;
  private final IndicatorReader reader;
  private final RecordFinder finder;
  private final Rates rates;
  private List<Fact> known = List.of();
  private int asOf;

  /**
   * Indicators for one thread.
   *
   * @param symbols those that the facts are read with
   */
  public DeclaredIndicators(RiskIndicators declared, Rates rates, Symbols symbols) {
    names = declared.names();
    reader = declared.bind(declared.target(), symbols);
    finder = declared.records(declared.target(), symbols);
    this.rates = rates;
  }

  @Override
  public List<String> names() {
    return names;
  }

  @Override
  public void measure(List<Fact> facts, Fact registration, int day, double[] into) {
    known = facts;
    asOf = day;
    reader.read(facts, day, rates, into);
  }

  @Override
  public List<Fact> records(String name) {
    return finder.records(name, known, asOf);
  }
}
