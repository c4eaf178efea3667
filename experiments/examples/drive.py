#!/usr/bin/env python3
"""Drives Fastlegesim from Python: one run is one command, JSON in, small files out.

    python3 experiments/examples/drive.py [DIR]

Needs pandas. FASTLEGESIM names the launcher (default: the one of this checkout), SCALE and TO make the runs smaller or longer.
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

import pandas

HERE = pathlib.Path(__file__).resolve()
LAUNCHER = os.environ.get("FASTLEGESIM", str(HERE.parents[2] / "fastlegesim"))
SCALE = os.environ.get("SCALE", "0.01")
TO = os.environ.get("TO", "2024-12")


class BadInput(Exception):
    """The program refused what it was given; the message is its one line."""


def fastlegesim(*args):
    """Runs one command and returns what it printed. Exit codes: 0 done, 1 failed while running, 2 bad input."""
    done = subprocess.run([LAUNCHER, *args], capture_output=True, text=True)
    if done.returncode == 2:
        raise BadInput(done.stderr.strip().splitlines()[-1])
    if done.returncode != 0:
        raise RuntimeError(done.stderr)
    return done.stdout


def run(scenario, seed, out):
    """One run of a scenario given as a dictionary; returns its figures and its manifest."""
    out = pathlib.Path(out)
    file = out.with_suffix(".json")
    file.write_text(json.dumps(scenario), encoding="utf-8")
    fastlegesim("run", str(file), "--seed", str(seed), "--scale", SCALE, "--to", TO,
                "--format", "csv", "--quiet", "--out", str(out))
    figures = pandas.read_csv(out / "figures.csv", dtype={"period": str})
    manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
    return figures, manifest


def main():
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else tempfile.mkdtemp())
    folder.mkdir(parents=True, exist_ok=True)
    key = ["figure_id", "period", "group_type", "group"]

    # runs of one's own: the retirement hazard at two values, one seed, figures side by side
    columns = {}
    for factor in (0.5, 2.0):
        scenario = {
            "description": f"doctors retire {factor} times as readily",
            "parameters": {"decision.retire_hazard_last": {"times": factor}},
        }
        figures, manifest = run(scenario, seed=1, out=folder / f"retire-{factor}")
        columns[factor] = figures.set_index(key)["value"]
        print(factor, "digest", manifest["result_digest"][:12], "seconds", manifest["seconds_total"])
    table = pandas.DataFrame(columns)
    year = TO[:4] if TO.endswith("-12") else str(int(TO[:4]) - 1)
    print(table.loc[["gp_count", "leavers", "gp_mean_age"]].xs(year, level="period"))
    assert table.loc["gp_count"].notna().all().all()

    # a paired contrast, printed for programs: base and scenario under the same luck
    rows = json.loads(fastlegesim("contrast", "baseline", "no_pandemic", "--replicates", "2", "--scale", SCALE, "--to", "2020-06",
                                  "--figure", "waiting_list", "--format", "json", "--quiet", "--files", "csv",
                                  "--out", str(folder / "contrast")))
    contrast = pandas.DataFrame(rows).set_index("period")
    print(contrast.loc[["2020-02", "2020-06"], ["base", "difference", "low", "high", "clear"]])
    assert contrast.loc["2020-02", "clear"] == "untouched", "nothing differs before March 2020"

    # what is wrong is said in one line
    try:
        run({"description": "x", "parameters": {"decision.retire_hazard_lst": 0.1}}, seed=1, out=folder / "wrong")
    except BadInput as refused:
        print(refused)
        assert "decision.retire_hazard_last" in str(refused)
    else:
        raise AssertionError("an unknown parameter was not refused")


if __name__ == "__main__":
    main()
