/** The kinds of checks that can be declared, and what they look at. */
package org.xinheng.models.enforcement.checks;
