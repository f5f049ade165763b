/** What a person does with luci's page, done through the same API: for the tests on real nodes and for the bench. */
@NullMarked
package io.conga.lab.api;

import org.jspecify.annotations.NullMarked;
