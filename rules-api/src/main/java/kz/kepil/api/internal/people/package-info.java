/** Made-up people: what the populations of the library and the random inquiries of the test kit are made with. */
@NullMarked
package kz.kepil.api.internal.people;

import org.jspecify.annotations.NullMarked;
