"""The counters of the rate limits, by Superset's own Python, whose `limits` they stand on."""

import json
import subprocess

from superset_files import SUPERSET

from pipeline.platform.processes import SUPERSET_BIN

COUNT = """
import json, sys, threading, time
from limits.storage import memory, storage_from_string
sys.path.insert(0, sys.argv[1])
import rate_limit

class Timer:
    among, most = threading.Lock(), 0
    inside = 0
    def __init__(self, *_): pass
    def start(self): pass
    def is_alive(self):
        with Timer.among:
            Timer.inside += 1
            Timer.most = max(Timer.most, Timer.inside)
        time.sleep(0.02)
        with Timer.among:
            Timer.inside -= 1
        return True

memory.threading.Timer = Timer
told = {}
for address in ("memory://", "one-at-a-time://"):
    Timer.most, storage = 0, storage_from_string(address)
    threads = [threading.Thread(target=storage.incr, args=("key", 60)) for _ in range(8)]
    [each.start() for each in threads]
    [each.join() for each in threads]
    told[address] = [Timer.most, storage.get("key")]
print(json.dumps(told))
"""


def test_no_two_requests_set_the_timer_at_once():
    command = [SUPERSET_BIN / "python", "-c", COUNT, SUPERSET]
    answer = subprocess.run(command, capture_output=True, text=True, check=True)
    told = json.loads(answer.stdout)
    assert told["one-at-a-time://"] == [1, 8]
    assert told["memory://"][0] > 1, "limits locks by itself now: rate_limit.py can go"
