package org.xinheng.models.scorecard;

import org.xinheng.models.contracts.Contract;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.lifecycle.Rule;

/**
 * A fact that bounds the grade whatever the points (直接判定).
 *
 * @param rule its id, label and citation
 * @param when facts of the contract that trigger it while they count
 * @param atBest the best grade left
 * @param restores what would lift it, in Chinese
 */
record DirectRule(Rule rule, Contract contract, Condition when, Grade atBest, String restores) {}
