package no.fastlege.agents.lists;

import no.fastlege.agents.world.Contract;
import no.fastlege.agents.world.EventKind;
import no.fastlege.agents.world.GpList;
import no.fastlege.agents.world.KommuneState;
import no.fastlege.agents.world.World;
import no.fastlege.sim.Distributions;
import no.fastlege.sim.Draws;

/**
 * Opens and closes lists: the only way to do either, so that a list, its members and its queue always share one number.
 *
 * <p>A list's key is made of (kommunenummer, month of opening, ordinary or overflow, ordinal there), so it depends neither on the row nor on
 * what other kommuner do.
 */
public final class ListOpening {
    private ListOpening() {}

    /**
     * Opens a list without a doctor and notes the event. Whoever puts a doctor on it sets {@link GpList#doctor}, clears {@link
     * GpList#vacantSince} and sets {@link GpList#agreementStart}.
     *
     * @param kommune index of the kommune, whose {@link KommuneState} must be in the world
     * @param contract the contract form offered
     * @param cap places, persons
     * @param month the month of opening
     * @return the list, already in {@code world.lists}, with an empty run of members and an empty queue
     */
    public static GpList open(World world, int kommune, Contract contract, int cap, int month) {
        GpList list = add(world, kommune, contract, cap, month, false);
        world.events.add(month, EventKind.LIST_OPENED, GpList.NONE, list.id, kommune, null, contract.label());
        return list;
    }

    /** The same without an event: for lists that stand before the run begins. */
    public static GpList atStart(World world, int kommune, Contract contract, int cap, int month) {
        return add(world, kommune, contract, cap, month, false);
    }

    /** Opens a list for residents whom no list has room for: no doctor, its cap not counted until one takes it. Notes the event. */
    public static GpList overflow(World world, int kommune, Contract contract, int cap, int month) {
        GpList list = add(world, kommune, contract, cap, month, true);
        world.events.add(month, EventKind.LIST_OPENED, GpList.NONE, list.id, kommune, null, "overflow");
        return list;
    }

    /**
     * Closes a list that has neither doctor nor residents; those who wait for it stop waiting. Notes the event.
     *
     * @throws IllegalStateException if the list is closed already, has a doctor, or has residents
     */
    public static void close(World world, GpList list, int month) {
        if (!list.vacant() || world.residents.membership().size(list.id) > 0) {
            throw new IllegalStateException("list " + list.id + " cannot be closed: doctor " + list.doctor
                    + ", residents " + world.residents.length(list.id) + ", closed " + list.closedMonth);
        }
        for (int row = world.residents.queues().head(list.id);
                row != GpList.NONE;
                row = world.residents.queues().head(list.id)) {
            world.residents.queues().leave(row);
        }
        list.closedMonth = month;
        list.toDrawOut = 0;
        world.events.add(
                month,
                EventKind.LIST_CLOSED,
                GpList.NONE,
                list.id,
                list.kommune,
                list.overflow ? "overflow" : null,
                null);
    }

    private static GpList add(World world, int kommune, Contract contract, int cap, int month, boolean overflow) {
        KommuneState state = world.kommuner.get(kommune);
        if (state.listsOpenedMonth != month) {
            state.listsOpenedMonth = month;
            state.listsOpenedThen[0] = 0;
            state.listsOpenedThen[1] = 0;
        }
        int kind = overflow ? 1 : 0;
        int ordinal = state.listsOpenedThen[kind]++;
        GpList list = new GpList();
        list.id = world.lists.size();
        list.key = (world.country.kommune(kommune).key() << 48) | ((long) month << 24) | ((long) kind << 20) | ordinal;
        list.kommune = kommune;
        list.contract = contract;
        list.cap = cap;
        list.overflow = overflow;
        list.openedMonth = month;
        list.appeal = Distributions.normal(Draws.uniform(world.draws.salt(Decisions.APPEAL.code(), 0), list.key));
        list.vacantSince = month;
        int members = world.residents.membership().addList(cap / world.residents.persons() + 8);
        int queue = world.residents.queues().addList();
        if (members != list.id || queue != list.id) {
            throw new IllegalStateException("list " + list.id + " got members " + members + " and queue " + queue);
        }
        world.lists.add(list);
        return list;
    }
}
