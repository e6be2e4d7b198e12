/** Kepil in a program of Spring Boot. */
@NullMarked
package kz.kepil.spring;

import org.jspecify.annotations.NullMarked;
