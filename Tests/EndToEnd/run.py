"""Plays all stories, a file of them to a process, as many at once as there are processors: they mostly wait."""

import concurrent.futures
import os
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent


def play(module, own):
    """The status and what was said; with no settings but the stories' own."""
    home = os.path.join(own, module)
    os.makedirs(os.path.join(home, "neteland"))
    # Somebody who knows the program: the hint for newcomers would go away between two looks.
    with open(os.path.join(home, "neteland", "state.json"), "w") as file:
        file.write('{"hintsSeen": ["welcome"], "tables": {}}\n')
    ran = subprocess.run(
        [sys.executable, "-B", "-m", "unittest", "--verbose", module], cwd=HERE, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, env={**os.environ, "XDG_CONFIG_HOME": home, "XDG_STATE_HOME": home})
    return ran.returncode, ran.stdout


def main():
    # The long ones first, so that no processor waits for one of them at the end.
    files = sorted(HERE.glob("test_*.py"), key=lambda file: -file.stat().st_size)
    failed = []
    with tempfile.TemporaryDirectory(prefix="neteland-own-") as own:
        with concurrent.futures.ThreadPoolExecutor(max(2, os.cpu_count() or 2)) as pool:
            running = {pool.submit(play, file.stem, own): file.stem for file in files}
            for done in concurrent.futures.as_completed(running):
                status, said = done.result()
                print(said, flush=True)
                if status != 0:
                    failed.append(running[done])
    if failed:
        sys.exit(f"failed: {', '.join(sorted(failed))}")


if __name__ == "__main__":
    main()
