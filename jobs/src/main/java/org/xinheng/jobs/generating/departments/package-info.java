/** What each department knows of an enterprise and how it hands that over: one class per feed. */
package org.xinheng.jobs.generating.departments;
