package io.plumbline.standalone.cli;

import picocli.CommandLine.IVersionProvider;

/** The launcher reads the version from the root pom and hands it over. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"plumbline " + System.getProperty("plumbline.version", "(unknown: not started by the launcher)")};
    }
}
