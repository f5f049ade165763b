package io.conga.system.exec;

import java.io.InputStream;
import java.io.OutputStream;

/** The pipe of a real process. */
record ProcessPipe(Process process) implements BytePipe {

    @Override
    public InputStream output() {
        return process.getInputStream();
    }

    @Override
    public OutputStream input() {
        return process.getOutputStream();
    }

    @Override
    public void close() {
        ProcessRunner.kill(process);
    }
}
