package io.conga.ricci.server;

import io.conga.protocol.operation.Preview;
import io.conga.protocol.operation.PreviewRequest;
import io.conga.protocol.operation.StepRequest;
import io.conga.ricci.ledger.StepKey;
import io.conga.ricci.ledger.Steps;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** What luci asks this node to do. */
final class StepEndpoints {

    /** Shorter than what proxies and clients wait for an answer; RUNNING is answered then. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(25);

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9._:-]{1,200}");

    private final Steps steps;
    private final Function<PreviewRequest, Preview> preview;

    StepEndpoints(Steps steps, Function<PreviewRequest, Preview> preview) {
        this.steps = steps;
        this.preview = preview;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.of("POST", "/v1/preview", Endpoint.Access.TRUSTED, this::preview),
                Endpoint.of("POST", "/v1/steps", Endpoint.Access.TRUSTED, this::submit),
                Endpoint.of("GET", "/v1/steps/*/*", Endpoint.Access.TRUSTED, this::find),
                Endpoint.of("DELETE", "/v1/steps/*/*", Endpoint.Access.TRUSTED, this::cancel));
    }

    private void preview(Call call) throws IOException {
        call.answer(200, preview.apply(call.body(PreviewRequest.class)));
    }

    private void submit(Call call) throws IOException {
        StepRequest request = call.body(StepRequest.class);
        if (!IDENTIFIER.matcher(request.job()).matches()
                || !IDENTIFIER.matcher(request.step()).matches()) {
            throw call.malformed("job and step consist of 1 to 200 letters, digits and . _ : -");
        }
        call.answer(200, steps.submit(request, LONGEST_WAIT));
    }

    private void find(Call call) throws IOException {
        List<String> path = call.path();
        call.answer(200, steps.find(new StepKey(path.get(2), path.get(3)), wait(call)));
    }

    private void cancel(Call call) throws IOException {
        List<String> path = call.path();
        var key = new StepKey(path.get(2), path.get(3));
        steps.cancel(key);
        call.answer(200, steps.find(key, Duration.ZERO));
    }

    private static Duration wait(Call call) {
        String seconds = call.query("wait");
        if (seconds == null) {
            return Duration.ZERO;
        }
        try {
            return Duration.ofSeconds(Math.clamp(Long.parseLong(seconds), 0, LONGEST_WAIT.toSeconds()));
        } catch (NumberFormatException e) {
            throw call.malformed("wait is a number of seconds.");
        }
    }
}
