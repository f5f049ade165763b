package io.conga.system.pacemaker;

import static org.assertj.core.api.Assertions.assertThat;

import io.conga.protocol.cluster.CibVersion;
import io.conga.system.Recorded;
import io.conga.system.exec.UnreadableException;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Damaged output is understood or refused with a reason, and nothing else ever comes out of a parser. */
class ParserFuzzTest {

    private static final List<String> STATUS =
            List.of("crm_mon/failed-start.xml", "crm_mon/bundle.xml", "crm_mon/fenced.xml", "crm_mon/starting.xml");
    private static final List<String> CIBS = List.of("cib/empty.xml", "cib/starting.xml");

    /** Where, how much is cut out, and what is put there. */
    record Damage(double place, int cut, String inserted) {
        String on(String text) {
            int at = (int) (text.length() * place);
            return text.substring(0, at) + inserted + text.substring(Math.min(text.length(), at + cut));
        }
    }

    @Provide
    Arbitrary<Damage> damages() {
        Arbitrary<String> inserted = Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(6),
                Arbitraries.of("", "\"", "<", ">", "&", "&x;", "-1", "<x>", "</nodes>", "\u0000", "<![CDATA["));
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.oneOf(Arbitraries.integers().between(0, 30), Arbitraries.of(0, 1, 100_000)),
                        inserted)
                .as(Damage::new);
    }

    @Property(tries = 400)
    void statusIsUnderstoodOrRefused(@ForAll("damages") Damage damage) {
        STATUS.forEach(name -> understoodOrRefused(
                damage.on(Recorded.text(name)),
                text -> CrmMonParser.parse(text, "node1", Instant.EPOCH, "nslab", null)));
    }

    @Property(tries = 200)
    void aCibIsUnderstoodOrRefused(@ForAll("damages") Damage damage) {
        CIBS.forEach(name -> understoodOrRefused(damage.on(Recorded.text(name)), CibParser::parse));
    }

    @Property(tries = 150)
    void aSimulationIsUnderstoodOrRefused(@ForAll("damages") Damage damage) {
        understoodOrRefused(
                damage.on(Recorded.text("simulate/standby.xml")),
                text -> SimulateParser.parse(text, "node1", "", new CibVersion(0, 0, 0)));
    }

    @Property(tries = 150)
    void scoresAreUnderstoodOrRefused(@ForAll("damages") Damage damage) {
        understoodOrRefused(
                damage.on(Recorded.text("scores/groups-and-clones.xml")),
                text -> ScoresParser.parse(text, "node1", new CibVersion(0, 0, 0)));
    }

    @Property(tries = 150)
    void restIsUnderstoodOrRefused(@ForAll("damages") Damage damage) {
        understoodOrRefused(damage.on(Recorded.text("simulate/nothing.xml")), ClusterRest::controllerAtRest);
        understoodOrRefused(damage.on(Recorded.text("crmadmin/idle.xml")), ClusterRest::idleState);
    }

    private static void understoodOrRefused(String text, Consumer<String> parser) {
        try {
            parser.accept(text);
            assertThat(text).contains("<");
        } catch (UnreadableException refused) {
            assertThat(refused.reason()).isNotBlank();
        }
    }
}
