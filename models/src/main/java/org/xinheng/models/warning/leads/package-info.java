/** What confirmed warnings become: checks of their own or on the way of a visit (线索核查). */
package org.xinheng.models.warning.leads;
