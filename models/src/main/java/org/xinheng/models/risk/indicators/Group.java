package org.xinheng.models.risk.indicators;

import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Field;

/** What enterprises are likened by. */
public enum Group {
  INDUSTRY(Enterprises.INDUSTRY),
  TOWN(Enterprises.TOWN);

  private final int index;

  Group(Field field) {
    index = Enterprises.CONTRACT.indexOf(field);
  }

  int index() {
    return index;
  }
}
