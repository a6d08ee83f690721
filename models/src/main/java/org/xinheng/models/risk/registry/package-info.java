/** What the registry keeps of a model, and when a challenger becomes champion. */
package org.xinheng.models.risk.registry;
