/** What counts against an enterprise, and until when: {@code lifecycle.yaml} applied to facts. */
package org.xinheng.models.lifecycle;
