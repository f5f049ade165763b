package io.conga.ricci.handler;

import io.conga.system.exec.Command;
import io.conga.system.exec.CommandResult;
import io.conga.system.exec.CommandRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** systemctl for two units, with a memory; it can be made to die at a call, as ricci might. */
final class Units implements CommandRunner {

    /** ricci was killed. */
    static final class Killed extends RuntimeException {}

    private final TreeSet<String> active = new TreeSet<>();
    private final TreeSet<String> enabled = new TreeSet<>();
    private final List<String> changes = new ArrayList<>();
    private int callsLeft = Integer.MAX_VALUE;

    /** A node whose cluster runs and starts at boot. */
    Units running() {
        active.addAll(Node.CLUSTER_UNITS);
        enabled.addAll(Node.CLUSTER_UNITS);
        return this;
    }

    void dieAfter(int calls) {
        callsLeft = calls;
    }

    /** What was asked for beside questions, such as {@code stop corosync}. */
    List<String> changes() {
        return List.copyOf(changes);
    }

    Map<String, TreeSet<String>> state() {
        return Map.of("active", active, "enabled", enabled);
    }

    @Override
    public CommandResult run(Command command) {
        if (callsLeft == 0) {
            throw new Killed();
        }
        callsLeft--;
        String verb = command.argv().get(1);
        if (verb.equals("show")) {
            return answer(command, show(command.argv().subList(3, command.argv().size())));
        }
        String unit = command.argv().get(2).replace(".service", "");
        changes.add(verb + " " + unit);
        switch (verb) {
            case "start" -> active.add(unit);
            case "stop" -> active.remove(unit);
            case "enable" -> enabled.add(unit);
            case "disable" -> enabled.remove(unit);
            default -> throw new AssertionError(command);
        }
        return answer(command, "");
    }

    private String show(List<String> units) {
        var text = new ArrayList<String>();
        for (String id : units) {
            String unit = id.replace(".service", "");
            text.add("Id=" + id + "\nLoadState=loaded\nActiveState=" + (active.contains(unit) ? "active" : "inactive")
                    + "\nUnitFileState=" + (enabled.contains(unit) ? "enabled" : "disabled") + "\n");
        }
        return String.join("\n", text);
    }

    private static CommandResult answer(Command command, String text) {
        return new CommandResult(command, 0, text, "", false, false, 1);
    }

    @Override
    public String node() {
        return "node1";
    }
}
