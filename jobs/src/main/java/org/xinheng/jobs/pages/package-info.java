/** Pages for people, from templates that escape whatever they show. */
package org.xinheng.jobs.pages;
