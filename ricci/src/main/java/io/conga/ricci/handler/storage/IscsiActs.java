package io.conga.ricci.handler.storage;

import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.IscsiSession;
import io.conga.protocol.storage.change.IscsiChange;
import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.storage.change.IscsiCommands;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** iSCSI and multipath. */
final class IscsiActs {

    private IscsiActs() {}

    static Act of(IscsiChange change, Site site) {
        var commands = new IscsiCommands(site.machine().tools());
        return switch (change) {
            case IscsiChange.DiscoverTargets discover -> {
                Command command = commands.discover(discover.portal());
                yield Act.unseen(List.of(command), working -> {
                    CommandResult result = working.attempt(command);
                    if (result.exitCode() != IscsiCommands.NO_OBJECTS) {
                        result.orThrow(site.machine().node());
                    }
                    working.result("targets", result.stdout().strip());
                });
            }
            case IscsiChange.LogIn in -> {
                // A second record beside that of a discovery would spoil both.
                boolean known = site.view().sessions().stream()
                        .anyMatch(session -> session.target().equals(in.target())
                                && session.portal().equals(in.portal()));
                List<Command> steps = new ArrayList<>();
                if (!known) {
                    steps.add(commands.record(in.portal(), in.target()));
                }
                steps.add(commands.startup(in.portal(), in.target(), in.atBoot()));
                steps.add(commands.logIn(in.portal(), in.target()));
                // A portal given by its name is known by its address afterwards.
                yield Act.of(session(site, in.target(), in.portal()).isPresent(), steps)
                        .hidden();
            }
            case IscsiChange.LogOut out -> {
                List<Command> steps = new ArrayList<>();
                var session = session(site, out.target(), out.portal());
                session.stream()
                        .flatMap(found -> found.devices().stream())
                        .flatMap(name -> site.view().device(name).stream())
                        .map(BlockDevice::path)
                        .forEach(path -> steps.add(commands.flush(path)));
                if (session.isPresent()) {
                    steps.add(commands.logOut(out.portal(), out.target()));
                }
                if (out.forget()) {
                    steps.add(commands.forget(out.portal(), out.target()));
                }
                yield new Act(steps.isEmpty(), false, steps, working -> {
                    for (Command step : steps) {
                        CommandResult result = working.attempt(step);
                        if (result.exitCode() != IscsiCommands.NO_OBJECTS) {
                            result.orThrow(site.machine().node());
                        }
                    }
                });
            }
            case IscsiChange.ResizeMultipath resize -> Act.unseen(commands.resize(resize.map()));
            case IscsiChange.ReloadMultipath _ -> Act.unseen(commands.reconfigure());
        };
    }

    private static Optional<IscsiSession> session(Site site, String target, String portal) {
        return site.view().sessions().stream()
                .filter(session -> session.target().equals(target))
                .filter(session -> session.portal().equals(portal))
                .filter(session -> !session.state().equals("NONE"))
                .findFirst();
    }
}
