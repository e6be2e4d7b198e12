/** Made-up populations to try things with. */
@NullMarked
package kz.kepil.api.population;

import org.jspecify.annotations.NullMarked;
