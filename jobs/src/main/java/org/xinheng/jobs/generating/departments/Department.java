package org.xinheng.jobs.generating.departments;

import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.Dice;

/** A department that tells what happened to an enterprise. */
public interface Department {

  /** The forms it delivers with. */
  List<Form> forms();

  /** Tells everything it knows of one enterprise over the years. */
  void report(Chronicle chronicle, Dice dice, Desk desk);
}
