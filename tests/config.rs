//! Configuration, suppressions and baseline as their users meet them: in a folder of their own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use regie::config::{Day, IGNORE, Key, OVERRIDE, ROOT, TEMPLATE, parse, schema};
use regie::rules::RULES;
use serde_json::Value;
use snapbox::{assert_data_eq, file};

const PLAN: &str = "# Marketingplan 2026\n\nEigenaar: n.t.b.\n\n## Aanleiding\n\nOnze winkel zit al twaalf jaar in de binnenstad. De \
                    straat is drukker geworden, en steeds meer mensen kopen hun fiets via internet. In dit plan staat wat we dit \
                    jaar aan marketing gaan doen.\n\n## Acties\n\n- Elke week een nieuwsbrief versturen via Mailchimp\n- Elke \
                    dag een post plaatsen op Instagram en Facebook\n- Flyers ontwerpen in Canva en laten drukken\n- Een \
                    actie met korting organiseren rond Pasen\n- De website bijwerken met nieuwe foto's van de winkel\n";

/// A folder with files, empty at first and a repository of its own, so that nothing above it counts.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Folder {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("config").join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(path.join(".git")).expect("a folder");
        Folder(path)
    }

    fn put(&self, name: &str, text: &str) -> &Folder {
        let path = self.0.join(name);
        fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        fs::write(path, text).expect("a file");
        self
    }

    fn get(&self, name: &str) -> String {
        fs::read_to_string(self.0.join(name)).expect(name)
    }

    fn run(&self, args: &[&str]) -> (Option<i32>, String, String) {
        let plain = [("LC_ALL", "C"), ("LANG", "C"), ("NO_COLOR", "1")];
        let mut command = Command::new(env!("CARGO_BIN_EXE_regie"));
        let Output { status, stdout, stderr } = command.current_dir(&self.0).args(args).envs(plain).output().expect("regie runs");
        (status.code(), String::from_utf8_lossy(&stdout).into_owned(), String::from_utf8_lossy(&stderr).into_owned())
    }

    fn json(&self, args: &[&str]) -> Value {
        let (_, out, err) = self.run(&[&["check", "--format", "json"], args].concat());
        serde_json::from_str(&out).unwrap_or_else(|_| panic!("{out}{err}"))
    }
}

fn severity(plan: &Value, rule: &str) -> Option<String> {
    let findings = plan["findings"].as_array()?;
    findings.iter().find(|f| f["rule"] == rule)?["severity"].as_str().map(String::from)
}

#[test]
fn what_a_configuration_sets_holds_in_the_child_and_without_it() {
    let folder = Folder::new("levels");
    folder.put("a.md", PLAN).put("starters/b.md", PLAN).put("starters/own/c.md", PLAN).put("drafts/d.md", PLAN);
    folder.put(
        "regie.toml",
        "exclude = [\"drafts/\"]\nfail-on = \"never\"\n[rules]\nplaceholder-owner = \"warning\"\nno-metrics = \"off\"\n\
         [[override]]\npaths = [\"/starters/\"]\nstage = \"startup\"\nmax-share = 0.9\nrules = { placeholder-owner = \"off\" }\n",
    );
    folder.put("starters/own/regie.toml", "[rules]\nno-metrics = \"warning\"\n");
    for more in [&["-j", "2"][..], &["--no-isolate"]] {
        let root = folder.json(more);
        let plans = root["plans"].as_array().expect("plans");
        let paths: Vec<&str> = plans.iter().filter_map(|p| p["path"].as_str()).collect();
        assert_eq!(paths, ["a.md", "starters/b.md", "starters/own/c.md"]);
        let stages: Vec<&str> = plans.iter().filter_map(|p| p["stage"].as_str()).collect();
        assert_eq!(stages, ["growth", "startup", "growth"]);
        let levels = |rule: &str| plans.iter().map(|p| severity(p, rule)).collect::<Vec<_>>();
        let some = |text: &str| Some(text.to_owned());
        assert_eq!(levels("placeholder-owner"), [some("warning"), None, some("info")]);
        assert_eq!(levels("no-metrics"), [None, None, some("warning")]);
    }
    assert_eq!(folder.run(&["check", "a.md"]).0, Some(0), "fail-on = never");
    assert_eq!(folder.run(&["check", "a.md", "--fail-on", "info"]).0, Some(1), "what is typed wins");
    assert_eq!(folder.run(&["check", "a.md", "--no-config"]).0, Some(1));
    assert_eq!(folder.run(&["check", "starters/own/c.md"]).0, Some(1), "the nearest file holds, alone");
    assert_eq!(folder.json(&["drafts/d.md"])["plans"][0]["path"], "drafts/d.md", "named outright");
    assert_eq!(folder.json(&["starters/b.md", "--stage", "growth"])["plans"][0]["stage"], "growth");
    let given = folder.json(&["starters/own/c.md", "--config", "regie.toml"]);
    assert_eq!((&given["plans"][0]["stage"], severity(&given["plans"][0], "no-metrics")), (&Value::from("startup"), None));
    let excluded = folder.run(&["check", "drafts"]);
    assert!(excluded.0 == Some(2) && excluded.2.contains("excluded by regie.toml"), "{}", excluded.2);
}

#[test]
fn people_words_and_language_come_from_it_too() {
    let folder = Folder::new("people");
    folder.put("plan.md", "# Plan\n\nEigenaar: Kim\n\nWe maken een noordster.\n");
    folder.put("words/nl/own.toml", "pole = \"direction\"\ncategory = \"goals\"\n[terms]\n\"noordster\" = {}\n");
    folder.put(
        "regie.toml",
        "lang = \"nl\"\nlexicon = [\"words\"]\n[people]\npeople = [{ name = \"Kim Oost\", kind = \"intern\" }]\n",
    );
    let root = folder.json(&[]);
    assert_eq!((&root["plans"][0]["owner"]["kind"], &root["plans"][0]["owner"]["name"]), (&"intern".into(), &"Kim Oost".into()));
    assert_eq!(root["plans"][0]["direction"]["hits"], 1);
    assert!(folder.run(&["check"]).1.contains("eigenaar"));
    let (_, why, _) = folder.run(&["why", "plan.md"]);
    assert!(why.contains("Kim Oost") && why.contains("{noordster}"), "{why}");
    folder.put("sub/plan.md", PLAN).put("sub/regie.toml", "lang = \"en\"\n");
    let root = folder.json(&["plan.md", "sub"]);
    assert_eq!((&root["notes"][0]["kind"], &root["notes"][0]["path"]), (&"not-in-force".into(), &"sub/regie.toml".into()));
}

#[test]
fn mistakes_are_refused_before_anything_is_audited() {
    let folder = Folder::new("mistakes");
    folder.put("plan.md", PLAN).put("regie.toml", "stage = \"growth\"\nmax-shar = 0.7\n[rules]\nno-bugdet = \"off\"\n");
    let (status, out, err) = folder.run(&["check"]);
    assert_eq!((status, out.as_str()), (Some(2), ""));
    assert!(err.contains("regie.toml:2: unknown key 'max-shar'; did you mean 'max-share'?"), "{err}");
    assert!(err.contains("regie.toml:4: unknown rule 'no-bugdet'; did you mean 'no-budget'?"), "{err}");
    let gone = folder.run(&["check", "--config", "no.toml"]);
    assert!(gone.0 == Some(2) && gone.2.contains("no.toml: no such file"), "{}", gone.2);
}

#[test]
fn init_writes_once_and_config_says_from_where() {
    let folder = Folder::new("init");
    assert_eq!(folder.run(&["init"]).0, Some(0));
    assert_eq!(folder.get("regie.toml"), TEMPLATE);
    folder.put("regie.toml", "stage = \"startup\"\n[[override]]\npaths = [\"*.docx\"]\nmax-share = 0.6\n");
    let again = folder.run(&["init"]);
    assert!(again.0 == Some(2) && again.2.contains("there is one already"), "{}", again.2);
    let (_, shown, _) = folder.run(&["config", "plans/a.docx"]);
    assert!(shown.contains("fail-on    error                    default"), "{shown}");
    folder.put("plans/a.docx", "");
    let (_, shown, _) = folder.run(&["config", "plans/a.docx"]);
    assert!(shown.contains("stage      startup                  regie.toml:1"), "{shown}");
    assert!(shown.contains("max-share  0.60                     regie.toml:4"), "{shown}");
}

#[test]
fn suppressions_are_counted_listed_and_checked() {
    let folder = Folder::new("suppress");
    let comment = "<!-- regie-ignore placeholder-owner: wordt in mei benoemd -->\n\n";
    folder.put("plan.md", &format!("{comment}{PLAN}")).put(
        "regie.toml",
        "[[ignore]]\nrule = \"no-metrics\"\nreason = \"in the annual plan\"\nuntil = 2999-12-31\n\
         [[ignore]]\nrule = \"no-budget\"\nreason = \"was agreed\"\nuntil = \"2020-01-31\"\n\
         [[ignore]]\nrule = \"marketing-as-cost\"\npath = \"plan.md\"\nreason = \"never mind\"\n",
    );
    let root = folder.json(&[]);
    let suppressed: Vec<(&str, &str)> = root["plans"][0]["suppressed"]
        .as_array()
        .expect("suppressed")
        .iter()
        .filter_map(|s| Some((s["rule"].as_str()?, s["by"]["path"].as_str()?)))
        .collect();
    assert_eq!(suppressed, [("placeholder-owner", "plan.md"), ("no-metrics", "regie.toml")]);
    let kinds: Vec<&str> = root["notes"].as_array().expect("notes").iter().filter_map(|n| n["kind"].as_str()).collect();
    assert_eq!(kinds, ["expired-ignore", "unused-ignore"]);
    let (_, text, _) = folder.run(&["check"]);
    assert!(text.contains("telt niet mee: 2 onderdrukt (placeholder-owner, no-metrics)"), "{text}");
    assert!(text.contains("regie.toml:5 de uitzondering op no-budget gold tot en met 2020-01-31"), "{text}");
}

#[test]
fn a_baseline_lets_through_what_was_there() {
    let folder = Folder::new("baseline");
    folder.put("a.md", PLAN).put("b.md", PLAN);
    let missing = folder.run(&["check", "--baseline", "known.json"]);
    assert!(missing.0 == Some(2) && missing.2.contains("known.json: no such file; to make it: regie check"), "{}", missing.2);
    let update = ["check", "--baseline", "known.json", "--update-baseline", "-o", ".git/report.txt"];
    let first = folder.run(&update);
    assert!(first.0 == Some(0) && first.2.contains(" 0 taken out, 0 kept"), "{}", first.2);
    let written = folder.get("known.json");
    folder.run(&update);
    assert_eq!(folder.get("known.json"), written, "the same again");
    for more in [&[][..], &["--no-isolate"]] {
        let root = folder.json(&[&["--baseline", "known.json"], more].concat());
        assert!(root["plans"][0]["findings"].as_array().is_some_and(Vec::is_empty), "{}", root["plans"][0]["findings"]);
        assert!(root["plans"][0]["known"].as_u64() > Some(2) && root["notes"].as_array().is_some_and(Vec::is_empty));
    }
    // moved down, and something new in it
    folder.put("a.md", &format!("Een inleiding.\n\n{PLAN}- De stagiair is verantwoordelijk voor dit marketingplan\n"));
    fs::remove_file(folder.0.join("b.md")).expect("removed");
    let root = folder.json(&["--baseline", "known.json"]);
    assert!(severity(&root["plans"][0], "placeholder-owner").is_none(), "it was there");
    assert!(severity(&root["plans"][0], "intern-owner").is_some(), "it is new");
    let stale = root["notes"].as_array().expect("notes");
    assert!(stale.iter().any(|n| n["kind"] == "stale-baseline"), "{stale:?}");
    assert_eq!(folder.run(&["check", "--baseline", "known.json"]).0, Some(1));
    let again = folder.run(&update);
    assert!(!again.2.contains(" 0 added") && !again.2.contains(" 0 taken out"), "{}", again.2);
    assert!(!folder.get("known.json").contains("b.md"));
    let partly = folder.run(&[&update[..], &["--select", "no-metrics"]].concat());
    assert_eq!(partly.0, Some(2), "a part of the rules would take out the rest");
}

#[test]
fn the_schema_lists_the_keys_of_the_parser() {
    assert_data_eq!(schema(), file!["../regie.schema.json": Text].raw());
    let root: Value = serde_json::from_str(&schema()).expect("JSON");
    let same = |object: &Value, keys: &[Key]| {
        let mut names: Vec<&str> = keys.iter().map(|k| k.name).collect();
        names.sort_unstable();
        let listed: Vec<&String> = object["properties"].as_object().expect("properties").keys().collect();
        assert_eq!(listed, names);
    };
    same(&root, ROOT);
    same(&root["properties"]["override"]["items"], OVERRIDE);
    same(&root["properties"]["ignore"]["items"], IGNORE);
    let rules = root["definitions"]["rules"]["properties"].as_object().expect("rules");
    assert!(rules.len() == RULES.len() && RULES.iter().all(|r| rules.contains_key(r.meta().id)));
}

#[test]
fn the_template_holds_once_it_is_uncommented() {
    let keys = |line: &&str| line.starts_with("# ") && (line.contains(" = ") || line.starts_with("# ["));
    let uncommented: Vec<&str> = TEMPLATE.lines().filter(keys).map(|line| &line[2..]).collect();
    let config = parse("regie.toml", PathBuf::new(), &uncommented.join("\n")).expect("no mistakes");
    for key in ROOT {
        let shown = uncommented.iter().any(|l| l.starts_with(key.name) || l.trim_matches(['[', ']']) == key.name);
        assert!(shown, "{} is not in the template", key.name);
    }
    assert_eq!(config.settings("starters/a.md", Day::from_unix(0)).overrides, [0]);
    assert!(config.excludes("drafts/a.md") && !config.excludes("a.md"));
}

#[test]
fn an_exception_whose_path_fits_nothing_is_said_where_the_run_has_seen_it_all() {
    let folder = Folder::new("unmatched");
    folder.put("plan.md", PLAN).put("clients/vonk/plan.md", PLAN).put("drafts/a.md", PLAN).put(
        "regie.toml",
        "exclude = [\"drafts/\"]\n[[ignore]]\nrule = \"no-metrics\"\npath = \"clients/vonk/paln.md\"\nreason = \"x\"\n\
         [[ignore]]\nrule = \"no-metrics\"\npath = \"clients/vonk/plan.md\"\nreason = \"x\"\n",
    );
    let kinds = |args: &[&str]| {
        let root = folder.json(args);
        let notes = root["notes"].as_array().cloned().unwrap_or_default();
        notes.iter().map(|n| (n["kind"].as_str().unwrap_or_default().to_owned(), n["line"].as_u64())).collect::<Vec<_>>()
    };
    let said = vec![("unmatched-ignore".to_owned(), Some(2))];
    assert_eq!(kinds(&[]), said);
    assert_eq!(kinds(&["clients"]), said, "the folder of the path was walked");
    assert_eq!(kinds(&["plan.md"]), [], "the run did not look there");
    assert_eq!(kinds(&["plan.md", "clients/vonk/plan.md"]), [], "named outright, and no folder was walked");
    assert_eq!(kinds(&["--exclude", "old/"]), [], "what is left out was not seen");
    assert_eq!(kinds(&["--select", "no-budget"]), said, "a rule that did not speak is not unused");
    folder.put("regie.toml", "[[ignore]]\nrule = \"no-metrisc\"\nreason = \"x\"\n");
    let (status, _, err) = folder.run(&["check"]);
    assert!(status == Some(2) && err.contains("did you mean 'no-metrics'?"), "{err}");
}

#[test]
fn an_override_whose_paths_fit_nothing_is_said_where_the_run_has_seen_it_all() {
    let folder = Folder::new("unmatched-override");
    folder.put("plan.md", PLAN).put("clients/vonk/plan.md", PLAN).put(
        "regie.toml",
        "[[override]]\npaths = [\"clients/vnok/\"]\nstage = \"growth\"\n[[override]]\npaths = []\nstage = \"growth\"\n\
         [[override]]\npaths = [\"../plan.md\"]\nstage = \"growth\"\n\
         [[override]]\npaths = [\"clients/vnok/\", \"clients/vonk/\"]\nstage = \"growth\"\n",
    );
    let lines = |args: &[&str]| {
        let root = folder.json(args);
        let notes = root["notes"].as_array().cloned().unwrap_or_default();
        notes.iter().filter(|n| n["kind"] == "unmatched-override").filter_map(|n| n["line"].as_u64()).collect::<Vec<_>>()
    };
    assert_eq!(lines(&[]), [1, 4, 7]);
    assert_eq!(lines(&["clients"]), [1], "only that path lies in what was walked");
    assert_eq!(lines(&["plan.md"]), [0; 0]);
}

#[test]
fn a_path_that_is_not_there_has_the_configuration_of_the_nearest_folder() {
    let folder = Folder::new("nowhere");
    folder
        .put("plan.md", PLAN)
        .put("clients/plan.md", PLAN)
        .put("regie.toml", "fail-on = \"warning\"\n[[override]]\npaths = [\"clients/\"]\nmax-share = 0.42\n");
    let (status, out, _) = folder.run(&["config", "nope/deep/x.md"]);
    assert!(status == Some(0) && out.contains("no such file") && out.contains("regie.toml:1") && !out.contains("0.42"), "{out}");
    let (_, out, _) = folder.run(&["config", "clients/nope/x.md"]);
    assert!(out.contains("0.42"), "the path below the folder counts: {out}");
    let (_, out, _) = folder.run(&["config", "plan.md"]);
    assert!(!out.contains("no such file"), "{out}");
}

#[test]
fn files_that_are_no_plans_say_what_they_should_be() {
    let folder = Folder::new("files");
    folder.put("plan.md", PLAN).put("bb.json", "{\"version\": 1, \"findings\": [").put("part.ndjson", "{\"a\": ");
    for (args, parts) in [
        (&["check", "--baseline", "bb.json"][..], ["bb.json: no baseline of regie", "--update-baseline"]),
        (&["check", "--baseline", "no.json"], ["no.json: no such file", "--update-baseline"]),
        (&["check", "--people", "no.toml"], ["no.toml: no such file", "one name a line"]),
        (&["check", "--lexicon", "no"], ["no: no such folder", "nl/*.toml"]),
        (&["check", "--files-from", "no.txt"], ["no.txt: no such file", "a path on each line"]),
        (&["merge", "part.ndjson", "-o", "whole.ndjson"], ["part.ndjson:1", "cut off"]),
        (&["merge", "no.ndjson", "-o", "whole.ndjson"], ["no.ndjson: ", "regie worker"]),
    ] {
        let (status, _, err) = folder.run(args);
        assert!(status == Some(2) && parts.iter().all(|part| err.contains(part)), "{args:?}: {err}");
        assert!(!err.contains("EOF") && !err.contains("column"), "{args:?}: {err}");
    }
    folder.put("regie.toml", "stage = \n");
    let err = folder.run(&["check"]).2;
    assert!(err.contains("regie.toml:1: no TOML: ") && err.contains("regie init"), "{err}");
}

#[test]
fn words_of_a_configuration_are_listed() {
    let folder = Folder::new("words");
    folder.put("words/nl/own.toml", "pole = \"direction\"\ncategory = \"goals\"\n[terms]\n\"noordster\" = {}\n");
    folder.put("regie.toml", "lexicon = [\"words\"]\n");
    let list = |more: &[&str]| folder.run(&[&["lexicon", "list", "noordster"], more].concat()).1;
    assert!(list(&[]).contains("words/nl/own.toml:4"), "{}", list(&[]));
    assert!(!list(&["--no-config"]).contains("own.toml"));
}

#[test]
fn a_dutch_plan_gets_its_notes_in_dutch_in_every_format() {
    let folder = Folder::new("notes");
    let comment = "\n<!-- REGIE-IGNORE no-metrics: staat elders -->\n\n<!-- regie-ignore geen-regel: x -->\n";
    folder.put("plan.md", &format!("{PLAN}{comment}"));
    for format in ["text", "markdown", "html", "json"] {
        let (_, out, _) = folder.run(&["check", "plan.md", "--format", format]);
        assert!(out.contains("onbekende regel") && out.contains("meldt hier niets"), "{format}: {out}");
        assert!(!out.contains("unknown rule"), "{format}: {out}");
    }
    let (_, out, _) = folder.run(&["check", "plan.md", "--lang", "en"]);
    assert!(out.contains("unknown rule"), "{out}");
}

#[test]
fn what_is_suppressed_or_known_is_counted_in_every_format() {
    let folder = Folder::new("aside");
    let top = "<!-- regie-ignore no-metrics: staat elders -->\n\n";
    folder.put("plan.md", &format!("{top}{PLAN}"));
    let (status, _, err) = folder.run(&["check", "--baseline", "known.json", "--update-baseline"]);
    assert_eq!(status, Some(0), "{err}");
    for format in ["text", "markdown", "html"] {
        let (_, out, _) = folder.run(&["check", "plan.md", "--baseline", "known.json", "--format", format]);
        assert!(out.contains("1 onderdrukt (no-metrics)") && out.contains("al bekend"), "{format}: {out}");
    }
}
