"""Where people meet regie: the GitHub action, the GitLab job, the pre-commit hooks, pip, completions and the manual, each run for real."""

import hashlib
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import venv

import yaml

sys.path.insert(0, str(pathlib.Path(__file__).parent / "lib"))
from reports import HOSTILE_PATH, HOSTILE_PLAN, PLAIN, ROOT, Reader  # noqa: E402

reader = Reader("meet")
work = reader.path
STEERED, HEAVY = "northgate-cycles.md", "bakkerij-van-dijk.md"
HOSTILE_NAME = HOSTILE_PATH.replace("/", "_")


def command(*args, env=None, cwd=work, timeout=1500):
    """A finished process with only the environment that it needs."""
    kept = {key: os.environ[key] for key in ("PATH", "HOME", "CARGO_HOME", "RUSTUP_HOME", "PYENV_VERSION") if key in os.environ}
    environment = {**kept, **PLAIN, **(env or {})}
    return subprocess.run(list(map(str, args)), cwd=cwd, env=environment, capture_output=True, text=True, timeout=timeout)


def plans(folder):
    (folder / "plans").mkdir(parents=True)
    for name in (STEERED, HEAVY):
        shutil.copy(ROOT / "fixtures" / "plans" / name, folder / "plans" / name)
    (folder / "plans" / HOSTILE_NAME).write_text(HOSTILE_PLAN, encoding="utf-8")
    return folder


class Action:
    """Runs the steps of action.yml as a runner would, with files for what they say to it."""

    def __init__(self):
        self.spec = yaml.safe_load((ROOT / "action.yml").read_text())
        self.steps = self.spec["runs"]["steps"]
        self.runs = 0

    def run(self, inputs, fake=None):
        self.runs += 1
        folder = plans(work / f"action-{self.runs}")
        values = {name: str(given.get("default", "")) for name, given in self.spec["inputs"].items()} | inputs
        files = {key: folder / key for key in ("GITHUB_PATH", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
        for file in files.values():
            file.touch()
        runner = {**files, "GITHUB_ACTION_PATH": ROOT, "RUNNER_TEMP": folder / "temp", "GITHUB_ACTION_REPOSITORY": "o/regie"}
        runner["GITHUB_SERVER_URL"] = (work / "server").as_uri()
        (folder / "temp").mkdir()
        for step in self.steps:
            path = [*files["GITHUB_PATH"].read_text().split("\n"), *([str(fake)] if fake else []), os.environ["PATH"]]
            own = {k: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda m: values[m[1]], v) for k, v in step["env"].items()}
            env = {**{k: str(v) for k, v in runner.items()}, **own, "PATH": ":".join(filter(None, path))}
            done = command("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"], env=env, cwd=folder)
            if done.returncode:
                break
        return done, folder, {key: file.read_text() for key, file in files.items()}


def release(version):
    """An archive as a release has it, made of the binary at hand."""
    target = f"{platform.machine()}-unknown-linux-musl"
    folder = work / "server" / "o" / "regie" / "releases" / "download" / f"v{version}"
    folder.mkdir(parents=True)
    archive = folder / f"regie-{version}-{target}.tar.gz"
    with tarfile.open(archive, "w:gz", compresslevel=1) as tar:
        tar.add(reader.binary, arcname="regie")
    checksum = pathlib.Path(f"{archive}.sha256")
    checksum.write_text(f"{hashlib.sha256(archive.read_bytes()).hexdigest()}  {archive.name}\n")
    return checksum


def github():
    action = Action()
    inside = [step["run"] for step in action.steps if "${{" in step["run"]]
    reader.check("the action puts no input into a script", not inside and all(s["shell"] == "bash" for s in action.steps), inside)
    checksum = release("0.1.0")
    inputs = {"paths": "plans", "version": "0.1.0", "sarif-file": "regie.sarif"}
    done, folder, said = action.run(inputs)
    annotated = [line for line in done.stdout.split("\n") if line.startswith("::")]
    reader.check("the action installs a release and annotates", done.returncode == 1 and len(annotated) > 5, done.stderr[-300:])
    reader.check("the action says its status", said["GITHUB_OUTPUT"] == "status=1\n")
    reader.check("the action writes summary and SARIF", "| Plan |" in said["GITHUB_STEP_SUMMARY"] and (folder / "regie.sarif").exists())
    strange = [line for line in done.stdout.split("\n") if line and not line.startswith(("::error ", "::warning ", "::notice "))]
    reader.check("a plan gives the runner no command and no line of its own", not strange and "<script>" not in said["GITHUB_STEP_SUMMARY"], strange[:1])
    done, _, said = action.run({**inputs, "paths": f"plans/{STEERED}\n", "args": "--lang en\n--stage growth"})
    reader.check("a steered plan passes", done.returncode == 0 and said["GITHUB_OUTPUT"] == "status=0\n", done.stderr[-300:])
    done, folder, _ = action.run({**inputs, "paths": "$(touch ran)\n`touch ran`; touch ran", "args": "$(touch ran) ;touch ran"})
    reader.check("an input is never run", done.returncode == 2 and not list(folder.rglob("ran")), done.returncode)
    done, _, _ = action.run({**inputs, "version": "0.1.0/../../evil"})
    reader.check("a version is a version", done.returncode == 2 and "not a release" in done.stdout)
    checksum.write_text("0" * 64)
    done, folder, _ = action.run(inputs)
    reader.check("a wrong checksum installs nothing", done.returncode == 2 and not (folder / "temp/regie/bin/regie").exists(), done.stdout[-200:])
    fake = work / "fake"
    fake.mkdir()
    (fake / "cargo").write_text(f'#!/bin/sh\necho "$@" >"$RUNNER_TEMP/asked"\ncp {reader.binary} "$RUNNER_TEMP/regie/bin/regie"\n')
    (fake / "cargo").chmod(0o755)
    done, folder, _ = action.run({"paths": "plans", "fail-on": "never"}, fake)
    asked = (folder / "temp" / "asked").read_text()
    reader.check("without a version the action builds its own source", done.returncode == 0 and f"--path {ROOT} " in asked, done.stderr[-300:])
    (fake / "regie").symlink_to(reader.binary)
    done, _, _ = action.run({"paths": "plans", "fail-on": "never", "version": "installed"}, fake)
    reader.check("an installed regie will do", done.returncode == 0, done.stderr[-300:])


def gitlab():
    job = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text())["regie"]
    folder = plans(work / "gitlab")
    (work / "fake").mkdir(exist_ok=True)
    script = "set -eo pipefail\n" + "\n".join(job["script"])
    env = {k: str(v) for k, v in job["variables"].items()} | {"CI_PROJECT_DIR": str(folder), "REGIE_PATHS": "plans"}
    done = command("sh", "-c", script.replace("set -eo pipefail", "set -e"), env={**env, "PATH": f"{work / 'fake'}:{os.environ['PATH']}"}, cwd=folder)
    reports = [*job["artifacts"]["reports"].values(), *job["artifacts"]["paths"]]
    missing = [name for name in reports if not (folder / name).exists()]
    reader.check("the GitLab job leaves what it promises", done.returncode == 1 and not missing, missing or done.stderr[-300:])
    done = command("/bin/sh", "-c", script.replace("set -eo pipefail", "set -e"), env={**env, "PATH": "/usr/bin:/bin"}, cwd=folder)
    reader.check("the GitLab job says what it lacks", done.returncode == 2 and "REGIE_IMAGE" in done.stderr, done.stderr[-300:])


def pre_commit():
    manifest = ROOT / ".pre-commit-hooks.yaml"
    done = command("pre-commit", "validate-manifest", manifest)
    reader.check("pre-commit takes the hooks", done.returncode == 0, done.stdout[-300:])
    env = {"PATH": f"{work / 'fake'}:{os.environ['PATH']}", "PRE_COMMIT_HOME": str(work / "pre-commit-home")}
    env |= {f"GIT_{who}_{what}": value for who in ("AUTHOR", "COMMITTER") for what, value in (("NAME", "t"), ("EMAIL", "t@example.org"))}
    git = lambda folder, *args: subprocess.run(["git", *args], cwd=folder, env={**os.environ, **env}, check=True, capture_output=True)  # noqa: E731
    hooks, project = work / "hooks", work / "project"
    hooks.mkdir()
    plans(project)
    shutil.copy(manifest, hooks)
    shutil.copy(ROOT / "fixtures" / "plans" / "notariskantoor-hessing.docx", project / "plans" / "Plan.DOCX")
    (project / "logo.png").write_bytes(b"\x89PNG")
    for folder in (hooks, project):
        git(folder, "init", "-q")
        git(folder, "add", "-A")
        git(folder, "commit", "-qm", "one")

    def try_repo(*files):
        return command("pre-commit", "try-repo", hooks, "regie-system", "--verbose", "--files", *files, env=env, cwd=project)

    done = try_repo(f"plans/{STEERED}", "plans/Plan.DOCX")
    reader.check("the hook lets steered plans pass, Word too", done.returncode == 0 and "Plan.DOCX" in done.stdout, done.stdout[-300:])
    done = try_repo(f"plans/{HEAVY}", "logo.png")
    reader.check("the hook stops a plan that only produces", done.returncode == 1 and "UITVOERINGSZWAAR" in done.stdout, done.stdout[-300:])
    done = try_repo("logo.png")
    reader.check("the hook leaves other files alone", done.returncode == 0 and "Skipped" in done.stdout, done.stdout[-300:])


def python_package():
    folder = work / "package"
    venv.create(folder, with_pip=True)
    env = {"MATURIN_PEP517_ARGS": "--profile dev", "CARGO_INCREMENTAL": os.environ.get("CARGO_INCREMENTAL", "1")}
    env["CARGO_TARGET_DIR"] = str(pathlib.Path(reader.binary).parent.parent)
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", folder / "bin" / "python"]
    done = command(*pip, "install", "--quiet", "--no-deps", ROOT, env=env)
    reader.check("pip install . builds", done.returncode == 0, done.stderr[-600:])
    if done.returncode == 0:
        told = command(folder / "bin" / "regie", "check", ROOT / "fixtures" / "plans" / STEERED)
        reader.check("and gives the command", told.returncode == 0 and "STEERED" in told.stdout, told.stderr[-300:])


def shells():
    made = {}
    for shell in ("bash", "zsh", "fish", "powershell", "elvish"):
        made[shell] = work / f"completions.{shell}"
        made[shell].write_bytes(reader.run("completions", shell, status=(0,)).stdout)
    ask = f"source {made['bash']}; COMP_WORDS=(regie ch); COMP_CWORD=1; _regie regie ch regie; echo \"${{COMPREPLY[@]}}\""
    done = command("bash", "--noprofile", "--norc", "-c", ask)
    reader.check("bash completes a command", done.stdout.split() == ["check"], done.stdout + done.stderr)
    ask = f"source {made['bash']}; COMP_WORDS=(regie check --select no-b); COMP_CWORD=3; _regie regie no-b --select; echo \"${{COMPREPLY[@]}}\""
    done = command("bash", "--noprofile", "--norc", "-c", ask)
    reader.check("bash completes a rule", done.stdout.split() == ["no-budget"], done.stdout + done.stderr)
    done = command("fish", "--no-config", "-c", f"source {made['fish']}; complete -C 'regie ch'", env={"HOME": str(work)})
    reader.check("fish completes a command", done.stdout.startswith("check"), done.stdout + done.stderr)
    ask = f"autoload -U compinit; compinit -u -D; source {made['zsh']}; print $_comps[regie]"
    done = command("zsh", "-f", "-c", ask, env={"HOME": str(work)})
    reader.check("zsh takes the completions", done.stdout.strip() == "_regie", done.stdout + done.stderr)
    for shell in ("powershell", "elvish"):
        reader.check(f"{shell} is told of every command", b"completions" in made[shell].read_bytes())


def manual():
    pages = work / "man"
    pages.mkdir()
    reader.run("man", "--dir", pages, status=(0,))
    names = sorted(page.name for page in pages.iterdir())
    reader.check("each command has its page", {"regie.1", "regie-check.1", "regie-lexicon-list.1"} <= set(names), f"{len(names)} pages")
    wrong = [p.name for p in sorted(pages.iterdir()) if (d := command("groff", "-man", "-Tutf8", "-ww", "-z", p)).stderr or d.returncode]
    reader.check("groff sets every page without a warning", not wrong, wrong[:3])


for part in (github, gitlab, pre_commit, shells, manual, python_package):
    part()
reader.done()
