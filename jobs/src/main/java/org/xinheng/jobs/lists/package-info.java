/** What planners, officers and the public get on paper: lists, forms, pages of each draw. */
package org.xinheng.jobs.lists;
