package io.conga.planning.plan;

import io.conga.protocol.problem.Severity;

/** A hazard that planning can warn of. Its remedy's catalogue key is the code with {@code .remedy} appended. */
public interface HazardCode {

    /**
     * The words of a hazard.
     *
     * @param code catalogue key such as {@code hazard.no-fencing}
     * @param severity how much it matters
     * @param text what it is
     * @param remedy what can be done about it, never empty
     */
    record Words(String code, Severity severity, String text, String remedy) {

        /** The sentence that says what it is. */
        public SentenceCode.Words message() {
            return new SentenceCode.Words(code, text);
        }

        /** The sentence that says what can be done. */
        public SentenceCode.Words cure() {
            return new SentenceCode.Words(code + ".remedy", remedy);
        }
    }

    Words words();

    /**
     * The hazard with these values, which both of its sentences may use.
     *
     * @param keysAndValues alternating placeholder names and values
     */
    default Hazard with(String... keysAndValues) {
        return new Hazard(
                words().severity(),
                words().message().with(keysAndValues),
                words().cure().with(keysAndValues));
    }
}
