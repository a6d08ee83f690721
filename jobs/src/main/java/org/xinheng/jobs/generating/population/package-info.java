/** Who the invented enterprises are: identities, names, codes and hidden risk. */
package org.xinheng.jobs.generating.population;
