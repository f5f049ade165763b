package io.conga.ricci.event;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import io.conga.ricci.log.Log;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * Tells at once when a process that is not our child ends: pidfd_open(2) and poll(2). ProcessHandle.onExit looks every
 * 0.3 to 5 seconds at such a process, which is late and costs CPU for ever; it is the way out on kernels before 5.3.
 */
final class ProcessExit {

    /** The same number on every architecture. */
    private static final long PIDFD_OPEN = 434;

    /** Linking the calls takes more than -Xss256k may give; what is not touched costs nothing. */
    private static final long STACK = 1024 * 1024;

    private static final short POLLIN = 1;
    private static final int FOR_EVER = -1;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MethodHandle SYSTEM_CALL = LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("syscall"),
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
            Linker.Option.firstVariadicArg(1));
    private static final MethodHandle POLL = LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("poll"), FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle CLOSE = LINKER.downcallHandle(
            LINKER.defaultLookup().findOrThrow("close"), FunctionDescriptor.of(JAVA_INT, JAVA_INT));

    private ProcessExit() {}

    /** @param ended called once, on another thread; soon where there is no such process */
    static void watch(long pid, Runnable ended) {
        Thread.ofPlatform().name("pid " + pid).daemon().stackSize(STACK).start(() -> {
            if (!awaitByDescriptor(pid)) {
                ProcessHandle.of(pid).ifPresent(process -> process.onExit().join());
            }
            ended.run();
        });
    }

    private static boolean awaitByDescriptor(long pid) {
        try (Arena arena = Arena.ofConfined()) {
            int descriptor = (int) (long) SYSTEM_CALL.invokeExact(PIDFD_OPEN, pid, 0L);
            if (descriptor < 0) {
                return false;
            }
            try {
                // struct pollfd: int fd, short events, short revents
                MemorySegment poll = arena.allocate(8, 4);
                poll.set(JAVA_INT, 0, descriptor);
                poll.set(JAVA_SHORT, 4, POLLIN);
                int ready;
                do {
                    ready = (int) POLL.invokeExact(poll, 1L, FOR_EVER);
                } while (ready < 0);
                return true;
            } finally {
                int ignored = (int) CLOSE.invokeExact(descriptor);
            }
        } catch (Throwable e) {
            Log.warning("can't watch process " + pid + ": " + e);
            return false;
        }
    }
}
