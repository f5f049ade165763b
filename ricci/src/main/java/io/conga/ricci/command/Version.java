package io.conga.ricci.command;

import picocli.CommandLine.IVersionProvider;

/** ricci's version, from its jar's manifest. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"ricci " + current()};
    }

    static String current() {
        String version = Version.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }
}
