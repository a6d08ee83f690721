/** The explainable model: a logistic regression on weights of evidence, and its points. */
package org.xinheng.models.risk.card;
