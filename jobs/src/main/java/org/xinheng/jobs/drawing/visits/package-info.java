/** What all plans of a scope want of one enterprise, made one visit with its posts. */
package org.xinheng.jobs.drawing.visits;
