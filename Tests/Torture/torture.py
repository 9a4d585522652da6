"""Proves from the outside that nothing is ever lost. See README.md beside this file."""

import argparse
import os
import shutil
import sys
import tempfile

import crash_points
import faults
import power_loss
import signals
import writers
from program import Binary
from proof import Proof
from tracing import missing
from world import World

PROOFS = {
    "crash-points": (crash_points.prove, True),
    "faults": (faults.prove, True),
    "power-loss": (power_loss.prove, True),
    "writers": (writers.prove, False),
    "signals": (signals.prove, False),
}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("binary")
    parser.add_argument("--short", action="store_true", help="a sample of each proof, in a minute and a half")
    parser.add_argument("--seed", default="1", help="what the samples and the random moments are drawn with")
    parser.add_argument("--proof", choices=PROOFS, action="append", help="only this one")
    parser.add_argument("--only", help="only the points whose description holds this text")
    parser.add_argument("--keep", help="where failing folders are kept")
    options = parser.parse_args()
    options.keep = options.keep or os.path.join(tempfile.gettempdir(), "neteland-torture-failed")
    shutil.rmtree(options.keep, ignore_errors=True)
    binary = Binary(os.path.realpath(options.binary))
    untraceable = missing()
    good = True
    # Thousands of folders are made and thrown away: in memory where that can be. No proof leans on what the disk
    # itself does.
    place = tempfile.mkdtemp(prefix="neteland-torture-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
    world = World(binary, place)
    try:
        for name in options.proof or PROOFS:
            prove, traces = PROOFS[name]
            proof = Proof(name, binary, options)
            if traces and untraceable:
                proof.skip(f"{untraceable}; the simulated disk of the tests runs the same cases")
                continue
            prove(proof, world)
            good = proof.end() and good
    finally:
        world.remove()
        shutil.rmtree(place, ignore_errors=True)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
