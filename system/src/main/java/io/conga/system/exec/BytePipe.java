package io.conga.system.exec;

import java.io.InputStream;
import java.io.OutputStream;

/** A process that runs with its standard input and output open. Closing it ends the process. */
public interface BytePipe extends AutoCloseable {

    /** What it writes; ends with the process. */
    InputStream output();

    /** What it reads; flush it. */
    OutputStream input();

    @Override
    void close();
}
