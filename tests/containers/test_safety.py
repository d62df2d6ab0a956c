"""The checks of `make compose-test` on made-up answers of an engine: each sees what it is for."""

import safety

PROCESS = ("Name:\t{name}\nUid:\t{uid}\t{uid}\t{uid}\t{uid}\nCapPrm:\t{caps}\nCapEff:\t{caps}\nCapBnd:\t{caps}\n"
           "CapAmb:\t0000000000000000\nNoNewPrivs:\t{closed}\n")
NONE, ALL = "0" * 16, "000001ffffffffff"


def test_processes():
    good = PROCESS.format(name="airflow", uid=10001, caps=NONE, closed=1)
    bad = PROCESS.format(name="sshd", uid=0, caps=ALL, closed=0)
    assert list(safety._processes(good)) == []
    assert list(safety._processes(good + bad)) == ["sshd runs as root", "sshd holds capabilities",
                                                   "sshd may gain privileges"]
    assert list(safety._processes("")) == ["its processes could not be read"]


def test_folders():
    closed = "touch: cannot touch '/probe': Read-only file system\n"
    assert list(safety._folders(closed)) == []
    assert list(safety._folders(closed + "WRITTEN /etc\n")) == ["WRITTEN /etc"]
    assert list(safety._folders("touch: Permission denied\n")) == ["its root file system is not read-only"]


def test_secrets_held():
    listing = "total 4\ndrwx------ 2 a a 4096 Nov 1 00:00 .\n-r-------- 1 a a 9 Nov 1 00:00 redis\n"
    assert list(safety._secrets_held(listing, {"redis"})) == []
    assert list(safety._secrets_held(listing, set())) == ["holds ['redis'], not []"]
    readable = listing.replace("-r--------", "-r--r--r--")
    assert list(safety._secrets_held(readable, {"redis"})) == ["redis has mode -r--r--r--"]


def test_leaks_and_ports():
    assert list(safety._leaks("nothing", {"redis": "abc"}, "a log")) == []
    assert list(safety._leaks("…abc…", {"redis": "abc"}, "a log")) == ["secret 'redis' stands in a log"]
    at = {"HostConfig": {"PortBindings": {"8088/tcp": [{"HostIp": "127.0.0.1", "HostPort": "8088"}], "1/tcp": None}}}
    assert list(safety._ports(at)) == []
    at["HostConfig"]["PortBindings"]["8088/tcp"][0]["HostIp"] = ""
    assert list(safety._ports(at)) == ["port 8088 is published on every interface"]
