package io.conga.luci.api.logs;

import io.conga.luci.audit.Audit;
import io.conga.luci.audit.AuditSubject;
import io.conga.luci.logs.LogExport;
import io.conga.luci.logs.LogFollow;
import io.conga.luci.logs.LogPage;
import io.conga.luci.logs.SystemLogs;
import io.conga.luci.systems.SystemRecord;
import io.conga.luci.systems.Systems;
import io.conga.luci.users.Access;
import io.conga.luci.users.Permission;
import io.conga.luci.users.Requires;
import io.conga.luci.web.Items;
import io.conga.luci.web.Paging;
import io.conga.protocol.journal.JournalBoot;
import io.conga.protocol.journal.JournalQuery;
import io.conga.protocol.journal.JournalQuery.Direction;
import io.conga.protocol.journal.LogSource;
import io.conga.protocol.journal.LogSourceState;
import io.conga.protocol.problem.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** A system's logs, for whoever may see the system. */
@RestController
@RequestMapping("/api/v1/systems/{id}/logs")
final class LogsController {

    private static final Logger LOG = LoggerFactory.getLogger(LogsController.class);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final Systems systems;
    private final SystemLogs logs;
    private final LogFollow follow;
    private final LogExport export;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    LogsController(
            Systems systems,
            SystemLogs logs,
            LogFollow follow,
            LogExport export,
            Access access,
            Audit audit,
            Clock clock) {
        this.systems = systems;
        this.logs = logs;
        this.follow = follow;
        this.export = export;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping
    @Requires(value = Permission.VIEW, on = Requires.On.SYSTEM)
    LogPage page(
            @PathVariable String id,
            @RequestParam(defaultValue = "JOURNAL") LogSource source,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable List<String> unit,
            @RequestParam(required = false) @Nullable Integer priority,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "false") boolean expression,
            @RequestParam(required = false) @Nullable String boot,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "OLDER") Direction direction,
            @RequestParam(defaultValue = Paging.DEFAULT_LIMIT) int limit) {
        var filter = new LogQueries.Filter(source, since, until, all(unit), priority, text, expression, boot);
        return logs.page(systems.get(id), LogQueries.of(filter, cursor, limit, direction));
    }

    @GetMapping("/sources")
    @Requires(value = Permission.VIEW, on = Requires.On.SYSTEM)
    Items<LogSourceState> sources(@PathVariable String id) {
        return Items.all(logs.sources(systems.get(id)));
    }

    @GetMapping("/boots")
    @Requires(value = Permission.VIEW, on = Requires.On.SYSTEM)
    Items<JournalBoot> boots(@PathVariable String id) {
        return Items.all(logs.boots(systems.get(id)));
    }

    @GetMapping("/units")
    @Requires(value = Permission.VIEW, on = Requires.On.SYSTEM)
    Items<String> units(@PathVariable String id, @RequestParam(defaultValue = "JOURNAL") LogSource source) {
        return Items.all(logs.units(systems.get(id), source));
    }

    @GetMapping(path = "/follow", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Requires(value = Permission.VIEW, on = Requires.On.SYSTEM)
    ResponseEntity<SseEmitter> follow(
            @PathVariable String id,
            @RequestParam(defaultValue = "JOURNAL") LogSource source,
            @RequestParam(required = false) @Nullable List<String> unit,
            @RequestParam(required = false) @Nullable Integer priority,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "false") boolean expression,
            @RequestParam(required = false) @Nullable String cursor) {
        var filter = new LogQueries.Filter(source, null, null, all(unit), priority, text, expression, null);
        JournalQuery query = LogQueries.of(filter, cursor, 1, Direction.NEWER);
        SystemRecord system = systems.get(id);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("X-Accel-Buffering", "no")
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .body(follow.open(access.user(), system, query));
    }

    /** Written as it is read, so its length is not known and nothing of it is kept. */
    @GetMapping("/export")
    @Requires(value = Permission.VIEW, on = Requires.On.SYSTEM)
    void export(
            @PathVariable String id,
            @RequestParam(defaultValue = "JOURNAL") LogSource source,
            @RequestParam(required = false) @Nullable String since,
            @RequestParam(required = false) @Nullable String until,
            @RequestParam(required = false) @Nullable List<String> unit,
            @RequestParam(required = false) @Nullable Integer priority,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "false") boolean expression,
            @RequestParam(required = false) @Nullable String boot,
            @RequestParam(defaultValue = "TEXT") LogExport.Format format,
            HttpServletResponse response) {
        var filter = new LogQueries.Filter(source, since, until, all(unit), priority, text, expression, boot);
        JournalQuery query = LogQueries.of(filter, null, JournalQuery.MOST, Direction.NEWER);
        SystemRecord system = systems.get(id);
        // A log that is not there is refused before a file begins.
        logs.page(system, query.from(null, Direction.OLDER).atMost(1));
        Instant now = clock.instant();
        try {
            audit.audited(
                    access.user(),
                    "logs.export",
                    AuditSubject.system(id, system.name()),
                    LogExport.asked(query),
                    () -> write(response, system, query, format, now));
        } catch (ProblemException e) {
            LOG.info("the export of {}'s logs is incomplete, as its last line says: {}", system.name(), e.getMessage());
        }
    }

    private long write(
            HttpServletResponse response,
            SystemRecord system,
            JournalQuery query,
            LogExport.Format format,
            Instant now) {
        boolean text = format == LogExport.Format.TEXT;
        String name = system.name().replaceAll("[^A-Za-z0-9._-]", "_") + "-"
                + query.source().name().toLowerCase(Locale.ROOT) + "-" + STAMP.format(now) + (text ? ".log" : ".jsonl");
        response.setContentType(text ? "text/plain;charset=UTF-8" : "application/x-ndjson");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
        try (OutputStream out = response.getOutputStream()) {
            return export.write(system, query, format, now, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> all(@Nullable List<String> units) {
        return units == null ? List.of() : units;
    }
}
