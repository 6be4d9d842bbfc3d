"""What virt-viewer and GNOME Boxes do through libgovirt: find a machine, start it when it is down, get a ticket, read its display."""

import json
import sys
import time

import gi

gi.require_version("GoVirt", "1.0")
from gi.repository import GoVirt

address, user, password_file, ca_file, name, filtered = sys.argv[1:7]

proxy = GoVirt.Proxy.new(address)
proxy.set_property("username", user)
with open(password_file) as file:
    proxy.set_property("password", file.read().strip())
proxy.set_property("ssl-ca-file", ca_file)
proxy.set_property("admin", filtered != "filtered")

vms = proxy.fetch_api().get_vms()


def look():
    vms.fetch(proxy)
    return vms.lookup_resource(name)


def state(vm):
    return int(vm.get_property("state"))


vm = look()
seen = {"names": sorted(vms.get_resources()), "id": vm.get_property("guid"), "state": state(vm)}
if state(vm) == int(GoVirt.VmState.DOWN):
    seen["started"] = vm.start(proxy)
    deadline = time.monotonic() + 60
    while state(look()) != int(GoVirt.VmState.UP) and time.monotonic() < deadline:
        time.sleep(0.5)
    vm = look()
seen["state_then"] = state(vm)
seen["ticket_given"] = vm.get_ticket(proxy)
display = vm.get_property("display")
for property in ("address", "port", "secure-port", "ticket", "expiry", "monitor-count"):
    seen[property] = display.get_property(property)
seen["display"] = int(display.get_property("type"))
seen["up"] = int(GoVirt.VmState.UP)
seen["vnc"] = int(GoVirt.VmDisplayType.VNC)
print(json.dumps(seen))
