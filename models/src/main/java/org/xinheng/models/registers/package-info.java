/** The delivered registers that plans and competence rest on: matters, delegations, teams. */
package org.xinheng.models.registers;
