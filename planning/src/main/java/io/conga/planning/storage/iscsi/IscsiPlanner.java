package io.conga.planning.storage.iscsi;

import io.conga.planning.storage.draft.Draft;
import io.conga.planning.storage.draft.Here;
import io.conga.planning.storage.words.StorageSentence;
import io.conga.protocol.storage.BlockDevice;
import io.conga.protocol.storage.IscsiSession;
import io.conga.protocol.storage.change.IscsiChange;
import java.util.List;
import java.util.regex.Pattern;

/*
 * | Change  | Undo within the job | Later      |
 * |---------|---------------------|------------|
 * | LogIn   | LogOut              | log out    |
 * | LogOut  | LogIn               | log in     |
 */
/** iSCSI and multipath. */
public final class IscsiPlanner {

    private static final Pattern PORTAL = Pattern.compile("(\\[[0-9A-Fa-f:]+]|[A-Za-z0-9.-]{1,200}):[0-9]{1,5}");
    private static final Pattern TARGET = Pattern.compile("(iqn|eui|naa)\\.[A-Za-z0-9.:_-]{1,220}");

    private IscsiPlanner() {}

    public static Draft draft(IscsiChange change, Here here) {
        return switch (change) {
            case IscsiChange.DiscoverTargets discover -> {
                portal(here, discover.portal());
                yield draft(here, discover, StorageSentence.DISCOVER, discover.portal(), StorageSentence.UNDO_NOTHING);
            }
            case IscsiChange.LogIn in -> {
                portal(here, in.portal());
                target(here, in.target());
                yield draft(here, in, StorageSentence.LOG_IN, in.target(), StorageSentence.UNDO_OPPOSITE)
                        .backBy(new IscsiChange.LogOut(in.portal(), in.target(), List.of(), true));
            }
            case IscsiChange.LogOut out -> {
                portal(here, out.portal());
                target(here, out.target());
                List<IscsiSession> sessions = here.view().sessions().stream()
                        .filter(session -> session.target().equals(out.target()))
                        .filter(session -> session.portal().equals(out.portal()))
                        .toList();
                List<String> devices = sessions.stream()
                        .flatMap(session -> session.devices().stream())
                        .flatMap(name -> here.view().device(name).stream())
                        .map(BlockDevice::stable)
                        .distinct()
                        .toList();
                boolean atBoot =
                        sessions.stream().anyMatch(session -> session.startup().equals("automatic"));
                yield draft(
                                here,
                                new IscsiChange.LogOut(out.portal(), out.target(), devices, out.forget()),
                                StorageSentence.LOG_OUT,
                                out.target(),
                                StorageSentence.UNDO_OPPOSITE)
                        .backBy(new IscsiChange.LogIn(out.portal(), out.target(), atBoot));
            }
            case IscsiChange.ResizeMultipath resize -> {
                if (here.view().multipaths().stream()
                        .noneMatch(map -> map.name().equals(resize.map()))) {
                    here.wrong("map", "multipathd on " + here.node() + " has no such map.");
                }
                yield draft(here, resize, StorageSentence.RESIZE_MULTIPATH, resize.map(), StorageSentence.UNDO_NOTHING);
            }
            case IscsiChange.ReloadMultipath reload ->
                draft(here, reload, StorageSentence.MULTIPATH, here.node(), StorageSentence.UNDO_NOTHING);
        };
    }

    private static void portal(Here here, String portal) {
        if (!PORTAL.matcher(portal).matches()) {
            here.wrong("portal", "It is ADDRESS:PORT.");
        }
    }

    private static void target(Here here, String target) {
        if (!TARGET.matcher(target).matches()) {
            here.wrong("target", "It begins with iqn., eui. or naa.");
        }
    }

    private static Draft draft(
            Here here, IscsiChange change, StorageSentence sentence, String object, StorageSentence undo) {
        return Draft.of(change, sentence.with("object", object, "node", here.node(), "detail", ""), object, undo);
    }
}
