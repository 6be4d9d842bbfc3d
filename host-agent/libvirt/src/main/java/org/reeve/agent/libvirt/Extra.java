package org.reeve.agent.libvirt;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;

/** The calls of libvirt that libvirt-java 0.5.4 lacks, by their C names. */
interface Extra extends Library {

    Extra LIBVIRT = Native.load("virt", Extra.class);

    int EVENT_IO_ERROR_REASON = 6;

    int virConnectGetAllDomainStats(Pointer connection, int stats, PointerByReference records, int flags);

    void virDomainStatsRecordListFree(Pointer records);

    Pointer virConnectGetDomainCapabilities(
            Pointer connection, String emulator, String arch, String machine, String type, int flags);

    Pointer virDomainLookupByUUIDString(Pointer connection, String uuid);

    int virDomainGetUUIDString(Pointer domain, byte[] text);

    int virDomainFree(Pointer domain);

    int virDomainShutdownFlags(Pointer domain, int flags);

    int virDomainGetState(Pointer domain, IntByReference state, IntByReference reason, int flags);

    int virDomainGetDiskErrors(Pointer domain, Pointer errors, int most, int flags);

    int virConnectDomainEventRegisterAny(
            Pointer connection, Pointer domain, int event, Callback callback, Pointer opaque, Pointer free);

    String virGetLastErrorMessage();

    /** Told why a guest's disk failed, just before the guest is paused for it. */
    interface IoErrorReason extends Callback {
        void failed(
                Pointer connection,
                Pointer domain,
                String path,
                String device,
                int action,
                String reason,
                Pointer opaque);
    }
}
