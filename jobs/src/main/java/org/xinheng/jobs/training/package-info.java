/** Trains the risk model: MLlib fits, plain Java evaluates. */
package org.xinheng.jobs.training;
