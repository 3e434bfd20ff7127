#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""whole_command PROGRAM PDF [--runs N] : time and peak memory of `PROGRAM extract PDF --csv --json --jobs 2`
beside `pdftotext -bbox-layout PDF`, run in turn on the same machine; medians and their ratio."""
import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def run(command):
    """Seconds and peak memory (MB) of one run, children included."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):
        sys.exit("%s: exit code %d" % (" ".join(command), code))
    return seconds, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("pdf")
    parser.add_argument("--runs", type=int, default=15)
    a = parser.parse_args()
    if not shutil.which("pdftotext"):
        sys.exit("pdftotext is missing: apt-get install poppler-utils")
    with tempfile.TemporaryDirectory() as folder:
        ours = [a.program, "extract", a.pdf, "--csv", folder + "/csv", "--json", folder + "/d.json", "--jobs", "2",
                "--quiet"]
        theirs = ["pdftotext", "-bbox-layout", a.pdf, folder + "/t.html"]
        times = {"delib extract": [], "pdftotext -bbox-layout": []}
        memory = dict.fromkeys(times, 0.0)
        for i in range(a.runs + 2):  # two to warm up
            for name, command in zip(times, (ours, theirs)):
                seconds, peak = run(command)
                if i >= 2:
                    times[name].append(seconds)
                    memory[name] = max(memory[name], peak)
    for name in times:
        print("%-24s median %.3f s  least %.3f s  peak memory %.0f MB" % (
            name, statistics.median(times[name]), min(times[name]), memory[name]))
    medians = [statistics.median(times[n]) for n in times]
    print("ratio of medians: %.2f" % (medians[0] / medians[1]))


main()
