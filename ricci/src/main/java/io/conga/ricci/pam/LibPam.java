package io.conga.ricci.pam;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/** libpam through the Foreign Function and Memory API; pam_start(3), pam_authenticate(3), pam_conv(3). */
final class LibPam {

    static final int SUCCESS = 0;
    private static final int CONVERSATION_ERROR = 19;
    private static final int PROMPT_ECHO_OFF = 1;
    private static final int ERROR_MESSAGE = 3;
    private static final int TEXT_INFORMATION = 4;

    /** sizeof(struct pam_response) and of pam_message: a pointer and an int, padded, on 64-bit systems. */
    private static final long STRUCTURE = 16;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final SymbolLookup PAM = SymbolLookup.libraryLookup("libpam.so.0", Arena.global());
    private static final FunctionDescriptor CONVERSATION =
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS, ADDRESS);

    private final MethodHandle start =
            pam("pam_start", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private final MethodHandle end = pam("pam_end", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private final MethodHandle authenticate =
            pam("pam_authenticate", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private final MethodHandle account = pam("pam_acct_mgmt", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private final MethodHandle words = pam("pam_strerror", FunctionDescriptor.of(ADDRESS, ADDRESS, JAVA_INT));
    private final MethodHandle calloc = libc("calloc", FunctionDescriptor.of(ADDRESS, JAVA_LONG, JAVA_LONG));
    private final MethodHandle strdup = libc("strdup", FunctionDescriptor.of(ADDRESS, ADDRESS));

    private static MethodHandle pam(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(PAM.findOrThrow(name), descriptor);
    }

    private static MethodHandle libc(String name, FunctionDescriptor descriptor) {
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), descriptor);
    }

    /** What PAM said: 0 is success. */
    record Outcome(int code, String words) {}

    /** Authenticates and checks the account. Blocks for seconds on a wrong password: never on a carrier of virtual threads. */
    Outcome login(String service, String user, byte[] password) throws Throwable {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment secret = arena.allocate(password.length + 1L);
            MemorySegment.copy(password, 0, secret, JAVA_BYTE, 0, password.length);
            try {
                return login(arena, service, user, secret);
            } finally {
                secret.fill((byte) 0);
            }
        }
    }

    private Outcome login(Arena arena, String service, String user, MemorySegment secret) throws Throwable {
        MethodHandle answer = MethodHandles.lookup()
                .bind(
                        new Conversation(secret),
                        "answer",
                        MethodType.methodType(
                                int.class, int.class, MemorySegment.class, MemorySegment.class, MemorySegment.class));
        MemorySegment conversation = arena.allocate(STRUCTURE);
        conversation.set(ADDRESS, 0, LINKER.upcallStub(answer, CONVERSATION, arena));
        MemorySegment holder = arena.allocate(ADDRESS);
        int code = (int) start.invokeExact(arena.allocateFrom(service), arena.allocateFrom(user), conversation, holder);
        MemorySegment handle = holder.get(ADDRESS, 0);
        if (code != SUCCESS) {
            return new Outcome(code, "PAM can't be started for the service " + service);
        }
        try {
            code = (int) authenticate.invokeExact(handle, 0);
            if (code == SUCCESS) {
                code = (int) account.invokeExact(handle, 0);
            }
            var text = (MemorySegment) words.invokeExact(handle, code);
            return new Outcome(code, text.reinterpret(1024).getString(0));
        } finally {
            int ignored = (int) end.invokeExact(handle, code);
        }
    }

    /** Answers PAM's questions: the password to the one that hides what is typed, nothing else. */
    private final class Conversation {

        private final MemorySegment secret;

        Conversation(MemorySegment secret) {
            this.secret = secret;
        }

        /** struct pam_conv's function. PAM frees what it is handed, so that comes from malloc. */
        @SuppressWarnings("unused")
        int answer(int count, MemorySegment messages, MemorySegment responses, MemorySegment data) {
            try {
                var answers = (MemorySegment) calloc.invokeExact((long) count, STRUCTURE);
                answers = answers.reinterpret(count * STRUCTURE);
                MemorySegment questions = messages.reinterpret(count * ADDRESS.byteSize());
                for (int i = 0; i < count; i++) {
                    int style = questions
                            .getAtIndex(ADDRESS, i)
                            .reinterpret(STRUCTURE)
                            .get(JAVA_INT, 0);
                    switch (style) {
                        case PROMPT_ECHO_OFF -> {
                            var copy = (MemorySegment) strdup.invokeExact(secret);
                            answers.set(ADDRESS, i * STRUCTURE, copy);
                        }
                        case ERROR_MESSAGE, TEXT_INFORMATION -> {}
                        default -> {
                            return CONVERSATION_ERROR;
                        }
                    }
                }
                responses.reinterpret(ADDRESS.byteSize()).set(ADDRESS, 0, answers);
                return SUCCESS;
            } catch (Throwable e) {
                // An exception that leaves an upcall ends the JVM.
                return CONVERSATION_ERROR;
            }
        }
    }
}
