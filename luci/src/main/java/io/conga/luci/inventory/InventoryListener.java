package io.conga.luci.inventory;

/** Hears that something about a system changed. Called on the thread that brought the news: be quick, never throw. */
@FunctionalInterface
public interface InventoryListener {

    /** What changed. */
    enum Aspect {
        CONTACT,
        FACTS,
        VIEW,
        CONFIGURATION,
        STORAGE,
        GUESTS,
        FORGOTTEN
    }

    /**
     * @param system luci's id
     * @param aspect what of it
     */
    void changed(String system, Aspect aspect);
}
