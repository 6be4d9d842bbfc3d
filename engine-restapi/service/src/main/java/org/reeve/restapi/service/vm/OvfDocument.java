package org.reeve.restapi.service.vm;

import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.reeve.backend.disk.DiskView;
import org.reeve.backend.vm.AttachmentView;
import org.reeve.backend.vm.NicView;
import org.reeve.backend.vm.VmView;
import org.reeve.model.disk.DiskId;
import org.reeve.model.template.GuestSystem;

/** A machine as other programs understand it: an OVF envelope with its disks, cards, processors and memory. */
final class OvfDocument {

    private static final String OVF = "http://schemas.dmtf.org/ovf/envelope/1/";
    private static final String RASD =
            "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_ResourceAllocationSettingData";
    private static final String VSSD = "http://schemas.dmtf.org/wbem/wscim/1/cim-schema/2/CIM_VirtualSystemSettingData";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newInstance();
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Numbers that CIM gives to kinds of resources. */
    private enum Kind {
        CPU("3"),
        MEMORY("4"),
        NIC("10"),
        DISK("17");

        private final String number;

        Kind(String number) {
            this.number = number;
        }
    }

    private final Contents contents;
    private final Map<DiskId, DiskView> disks;
    private final XMLStreamWriter xml;
    private int instance;

    /** What a machine is made of, as far as it is told in the envelope. */
    record Contents(VmView vm, List<AttachmentView> attachments, List<DiskView> disks, List<NicView> nics) {}

    private OvfDocument(Contents contents, XMLStreamWriter xml) {
        this.contents = contents;
        this.disks = contents.disks().stream()
                .filter(disk -> disk.image().isPresent())
                .collect(Collectors.toMap(DiskView::id, Function.identity()));
        this.xml = xml;
    }

    static String of(Contents contents) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = WRITERS.createXMLStreamWriter(text);
            new OvfDocument(contents, xml).envelope();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("text can always be written to memory", e);
        }
        return text.toString();
    }

    private void envelope() throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("ovf", "Envelope", OVF);
        xml.writeNamespace("ovf", OVF);
        xml.writeNamespace("rasd", RASD);
        xml.writeNamespace("vssd", VSSD);
        xml.writeNamespace("xsi", XSI);
        xml.writeAttribute("ovf", OVF, "version", "4.4.0.0");
        references();
        diskSection();
        content();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void references() throws XMLStreamException {
        xml.writeStartElement("References");
        for (DiskView disk : disks.values()) {
            DiskView.Image image = disk.image().orElseThrow();
            xml.writeEmptyElement("File");
            ovf("href", disk.id() + "/" + image.volume());
            ovf("id", image.volume().toString());
            ovf("size", Long.toString(image.actualBytes()));
            ovf("disk_storage_type", disk.storageType().name());
        }
        xml.writeEndElement();
    }

    private void diskSection() throws XMLStreamException {
        section("DiskSection_Type", "List of Virtual Disks");
        for (AttachmentView attachment : contents.attachments()) {
            DiskView disk = disks.get(attachment.disk());
            if (disk == null) {
                continue;
            }
            DiskView.Image image = disk.image().orElseThrow();
            xml.writeEmptyElement("Disk");
            ovf("diskId", disk.id().toString());
            ovf("fileRef", disk.id() + "/" + image.volume());
            ovf("capacity", Long.toString(image.bytes()));
            ovf("volume-format", image.layout().format().name());
            ovf("volume-type", image.layout().type().name());
            ovf("disk-interface", attachment.bus().name());
            ovf("boot", Boolean.toString(attachment.bootable()));
            ovf("disk-alias", disk.alias());
        }
        xml.writeEndElement();
    }

    private void content() throws XMLStreamException {
        VmView vm = contents.vm();
        xml.writeStartElement("Content");
        ovf("id", "out");
        xml.writeAttribute("xsi", XSI, "type", "ovf:VirtualSystem_Type");
        text("Name", vm.called().name());
        text("Description", vm.called().description());
        text("Comment", vm.called().comment());
        text("CreationDate", TIME.format(vm.created()));
        text("DeleteProtected", Boolean.toString(vm.treated().deleteProtected()));
        text("IsStateless", Boolean.toString(vm.treated().stateless()));
        text("AutoStartup", Boolean.toString(vm.treated().highAvailability()));
        text("Priority", Integer.toString(vm.treated().priority()));
        text("TimeZone", vm.settings().identity().zone());
        text("TemplateId", vm.belongs().template().toString());
        text("MinAllocatedMem", Long.toString(vm.made().guaranteed().inMib()));
        text("MaxMemorySizeMb", Long.toString(vm.made().max().inMib()));
        operatingSystem(vm);
        hardware(vm);
        xml.writeEndElement();
    }

    private void operatingSystem(VmView vm) throws XMLStreamException {
        xml.writeStartElement("Section");
        ovf("id", vm.id().toString());
        ovf("required", "false");
        xml.writeAttribute("xsi", XSI, "type", "ovf:OperatingSystemSection_Type");
        text("Info", "Guest Operating System");
        text(
                "Description",
                GuestSystem.of(vm.made().os()).map(GuestSystem::word).orElse("other"));
        xml.writeEndElement();
    }

    private void hardware(VmView vm) throws XMLStreamException {
        section("VirtualHardwareSection_Type", "Processors, memory and devices");
        var cpus = vm.made().cpus();
        item(Kind.CPU, cpus.cpus() + " virtual cpu");
        rasd("num_of_sockets", Integer.toString(cpus.sockets()));
        rasd("cpu_per_socket", Integer.toString(cpus.cores()));
        rasd("threads_per_cpu", Integer.toString(cpus.threads()));
        xml.writeEndElement();
        item(Kind.MEMORY, vm.made().memory().inMib() + " MB of memory");
        rasd("AllocationUnits", "MegaBytes");
        rasd("VirtualQuantity", Long.toString(vm.made().memory().inMib()));
        xml.writeEndElement();
        for (AttachmentView attachment : contents.attachments()) {
            DiskView disk = disks.get(attachment.disk());
            if (disk != null) {
                item(Kind.DISK, disk.alias());
                rasd(
                        "HostResource",
                        disk.id() + "/" + disk.image().orElseThrow().volume());
                xml.writeEndElement();
            }
        }
        for (NicView nic : contents.nics()) {
            item(Kind.NIC, nic.name());
            rasd("Name", nic.name());
            rasd("MACAddress", nic.mac());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void section(String type, String words) throws XMLStreamException {
        xml.writeStartElement("Section");
        xml.writeAttribute("xsi", XSI, "type", "ovf:" + type);
        text("Info", words);
    }

    private void item(Kind kind, String caption) throws XMLStreamException {
        xml.writeStartElement("Item");
        rasd("Caption", caption);
        rasd("InstanceId", Integer.toString(++instance));
        rasd("ResourceType", kind.number);
    }

    private void text(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(UNWRITABLE.matcher(value).replaceAll(""));
        xml.writeEndElement();
    }

    private void rasd(String name, String value) throws XMLStreamException {
        xml.writeStartElement("rasd", name, RASD);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void ovf(String name, String value) throws XMLStreamException {
        xml.writeAttribute("ovf", OVF, name, value);
    }
}
