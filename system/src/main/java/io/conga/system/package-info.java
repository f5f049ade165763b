/** This machine: everything that reads or changes it, one package per tool, all processes through one door. */
@NullMarked
package io.conga.system;

import org.jspecify.annotations.NullMarked;
