package io.conga.luci.jobs;

/** Hears that something about a job changed. Be quick, never throw. */
@FunctionalInterface
public interface JobListener {

    void jobChanged(String job);
}
