//! What holds for each plan: its configuration, the baseline, and over them what was typed.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use regie::audit::Policy;
use regie::baseline::Baseline;
use regie::config::{Config, Day, Finder, Patterns, Settings};
use regie::discover::Input;
use regie::facts::people::Known;
use regie::finding::{Message, Severity};
use regie::plan::{Gates, Note, PlanReport, Report};
use regie::score::Verdict;

use super::args::{CheckArgs, ConfigArgs, LexiconDirArgs};
use super::audit::{AuditArgs, JudgeArgs};
use super::files;

/// The configuration of a plan and what of it holds there.
struct Held {
    config: Arc<Config>,
    /// The plan's path as the configuration sees it.
    path: String,
    settings: Settings,
}

/// A configuration, the plans that it is for, and whether each could be read.
type Governed<'a> = (&'a Config, Vec<(&'a str, Option<bool>)>);

/// What holds in a run.
pub struct Gate {
    finder: Finder,
    /// The configuration of what holds for the whole run.
    run: Option<Arc<Config>>,
    held: BTreeMap<String, Held>,
    today: Day,
}

/// Today, in UTC.
pub fn today() -> Day {
    Day::from_unix(SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()))
}

/// The finder that the arguments ask for.
///
/// # Errors
/// The given configuration cannot be read, or its mistakes.
pub fn finder(args: &ConfigArgs) -> Result<Finder, String> {
    Finder::new(args.config.as_deref(), args.no_config)
}

/// The folders with a user's words: those that were typed, else those of a configuration.
pub fn lexicon(typed: &LexiconDirArgs, config: Option<&Config>) -> Vec<PathBuf> {
    let listed = config.and_then(|c| c.lexicon.as_ref()).filter(|_| typed.dirs.is_empty());
    listed.map_or_else(|| typed.dirs.clone(), |folders| folders.value.clone())
}

impl Gate {
    /// Finds what holds for a whole run.
    ///
    /// # Errors
    /// A configuration that cannot be read, or its mistakes.
    pub fn new(args: &AuditArgs, paths: &[PathBuf]) -> Result<Gate, String> {
        let mut finder = finder(&args.config)?;
        let run = finder.of_run(paths)?;
        Ok(Gate { finder, run, held: BTreeMap::new(), today: today() })
    }

    /// The configuration of what holds for the whole run.
    pub fn run(&self) -> Option<&Config> {
        self.run.as_deref()
    }

    /// Finds what holds for each input, and leaves out those that a walk met and a configuration excludes.
    ///
    /// # Errors
    /// A configuration that cannot be read, or its mistakes.
    pub fn admit(&mut self, inputs: Vec<Input>) -> Result<Vec<Input>, String> {
        let mut admitted = Vec::with_capacity(inputs.len());
        for input in inputs {
            if let Some((config, path)) = self.finder.of_file(&input.path)? {
                if !input.named && config.excludes(&path) {
                    continue;
                }
                let settings = config.settings(&path, self.today);
                self.held.insert(input.shown.clone(), Held { config, path, settings });
            }
            admitted.push(input);
        }
        Ok(admitted)
    }

    /// The policy of each plan that has a configuration; `base` is what was typed.
    pub fn policies(&self, args: &AuditArgs, base: &Policy) -> BTreeMap<String, Arc<Policy>> {
        // plans for which the same holds share one policy
        let mut made: BTreeMap<_, Arc<Policy>> = BTreeMap::new();
        let mut policies = BTreeMap::new();
        for (shown, held) in &self.held {
            let key = (held.config.path.as_str(), held.settings.overrides.as_slice(), held.settings.ignores.as_slice());
            let policy = made.entry(key).or_insert_with(|| Arc::new(policy(args, base, held)));
            policies.insert(shown.clone(), Arc::clone(policy));
        }
        policies
    }

    /// The people that the configurations list, where no list was typed.
    pub fn people(&self, args: &AuditArgs) -> Vec<Known> {
        let configs: BTreeMap<&str, &Config> =
            self.held.values().map(|held| (held.config.path.as_str(), &*held.config)).collect();
        let listed = configs.into_values().filter(|_| args.people.file.is_none()).filter_map(|config| config.people.as_ref());
        listed.flat_map(|people| people.value.all().to_vec()).collect()
    }

    /// From what severity on a plan's findings fail the run: what was typed, else what its configuration says, else an error.
    fn limit(&self, plan: &PlanReport, args: &CheckArgs) -> Option<Severity> {
        let listed = || self.held.get(&plan.path).and_then(|held| held.config.fail_on).map(|f| f.value);
        match args.update_baseline {
            // what an update has just put into the baseline is known from now on
            true => None,
            false => args.fail_on.map(|f| f.threshold()).or_else(listed).unwrap_or(Some(Severity::Error)),
        }
    }

    /// Whether a plan's findings fail the run.
    pub fn fails(&self, plan: &PlanReport, args: &CheckArgs) -> bool {
        self.limit(plan, args).is_some_and(|limit| plan.findings.iter().any(|f| f.severity >= limit))
    }

    /// What fails the run, for each plan.
    pub fn gates(&self, report: &Report, args: &CheckArgs) -> Gates {
        let plans = report.plans.iter().map(|plan| self.limit(plan, args)).collect();
        Gates { plans, unread_pass: args.skip_unreadable }
    }

    /// What is to be said of the configurations: what is not in force, `[[ignore]]` that have expired, suppress nothing or fit
    /// nothing, `[[override]]` that fit nothing.
    /// `walked` are the folders of which the run has seen everything; `judge` says which rules have spoken.
    pub fn notes(&self, report: &Report, judge: &JudgeArgs, walked: &[PathBuf]) -> Vec<Note> {
        let mut notes = Vec::new();
        let mut configs: BTreeMap<&str, Governed<'_>> = BTreeMap::new();
        // of a plan with too little text, or of what is none, the rules were not applied
        let silent = |plan: &PlanReport| matches!(plan.verdict, Verdict::Insufficient | Verdict::NotAPlan);
        let judged: HashMap<&str, bool> = report.plans.iter().map(|plan| (plan.path.as_str(), !silent(plan))).collect();
        for (shown, held) in &self.held {
            let (_, paths) = configs.entry(&held.config.path).or_insert((&held.config, Vec::new()));
            paths.push((&held.path, judged.get(shown.as_str()).copied()));
        }
        let walked: Vec<PathBuf> = walked.iter().filter_map(|folder| std::fs::canonicalize(folder).ok()).collect();
        let used: HashSet<(&str, u32)> =
            report.plans.iter().flat_map(|p| &p.suppressed).map(|s| (s.path.as_str(), s.line)).collect();
        for (config, paths) in configs.values() {
            self.not_in_force(config, &mut notes);
            for other in &config.overrides {
                let fits = paths.iter().any(|(path, _)| other.paths.fit(path));
                if !fits && covers(&walked, config, Some(&other.paths)) {
                    let message = idle();
                    notes.push(Note { kind: "unmatched-override", path: config.path.clone(), line: Some(other.line), message });
                }
            }
            for ignore in &config.ignores {
                let about: Vec<Option<bool>> =
                    paths.iter().filter(|(path, _)| ignore.is_about(path)).map(|(_, judged)| *judged).collect();
                let fits = !about.is_empty();
                let met = about.contains(&Some(true)) && !about.contains(&Some(false));
                let (kind, message) = if ignore.is_expired(self.today) {
                    ("expired-ignore", expired(ignore.rule, ignore.until))
                } else if met && judge.hears(ignore.rule) && !used.contains(&(config.path.as_str(), ignore.line)) {
                    ("unused-ignore", unused(ignore.rule))
                } else if !fits && covers(&walked, config, ignore.paths.as_ref()) {
                    ("unmatched-ignore", unmatched(ignore.rule))
                } else {
                    continue;
                };
                notes.push(Note { kind, path: config.path.clone(), line: Some(ignore.line), message });
            }
        }
        notes
    }

    /// Keys of a run that a configuration of some of its plans sets in vain.
    fn not_in_force(&self, config: &Config, notes: &mut Vec<Note>) {
        if self.run().is_some_and(|run| run.path == config.path) {
            return;
        }
        let lines = [
            ("lang", config.lang.map(|l| l.line)),
            ("lexicon", config.lexicon.as_ref().map(|l| l.line)),
            ("cache", config.cache.as_ref().map(|c| c.line)),
        ];
        for (key, line) in lines.into_iter().filter_map(|(key, line)| Some((key, line?))) {
            let message = Message::new(
                format!("'{key}' geldt voor een hele aanroep en is hier niet gebruikt; controleer deze map apart"),
                format!("'{key}' holds for a whole run and was not used here; check this folder by itself"),
            );
            notes.push(Note { kind: "not-in-force", path: config.path.clone(), line: Some(line), message });
        }
    }
}

fn expired(rule: &str, until: Option<Day>) -> Message {
    let day = until.map(|d| d.to_string()).unwrap_or_default();
    Message::new(
        format!("de uitzondering op {rule} gold tot en met {day}; de meldingen tellen weer mee"),
        format!("the exception to {rule} held until {day}; its findings count again"),
    )
}

/// Whether a run that walked these folders has seen every path that something of a configuration can be about; none is its whole folder.
/// A walk passes over what git ignores, so what is there all the same is no mistake; what lies outside is one.
fn covers(walked: &[PathBuf], config: &Config, paths: Option<&Patterns>) -> bool {
    let is_there =
        |path: &String| !path.split('/').any(|part| part == "..") && config.root.join(path.trim_start_matches('/')).exists();
    if paths.is_some_and(|paths| paths.written().iter().any(is_there)) {
        return false;
    }
    let mut places: Vec<PathBuf> = paths.into_iter().flat_map(Patterns::folders).map(|folder| config.root.join(folder)).collect();
    if places.is_empty() {
        places.push(config.root.clone());
    }
    places.iter().all(|place| walked.iter().any(|folder| place.starts_with(folder)))
}

fn idle() -> Message {
    Message::new(
        "de paden van deze [[override]] passen op geen enkel stuk in deze map; verbeter ze, of haal hem weg".to_owned(),
        "the paths of this [[override]] fit no document in this folder; mend them, or take it out".to_owned(),
    )
}

fn unmatched(rule: &str) -> Message {
    Message::new(
        format!(
            "het pad van de uitzondering op {rule} past op geen enkel stuk in deze map; verbeter het, of haal de uitzondering weg"
        ),
        format!("the path of the exception to {rule} fits no document in this folder; mend it, or take the exception out"),
    )
}

fn unused(rule: &str) -> Message {
    Message::new(
        format!("{rule} meldt niets in deze stukken; de uitzondering kan weg"),
        format!("{rule} reports nothing in these documents; the exception can go"),
    )
}

fn policy(args: &AuditArgs, base: &Policy, held: &Held) -> Policy {
    let Held { config, settings, .. } = held;
    let typed = args.judge.stage.map(Into::into);
    let listed = settings.stage.map(|s| s.value);
    let people = config.people.as_ref().filter(|_| args.people.file.is_none());
    Policy {
        stage: typed.or(listed).unwrap_or_default(),
        max_share: args.judge.max_share.or(settings.max_share.map(|s| s.value)),
        people: people.map_or_else(|| Arc::clone(&base.people), |p| Arc::clone(&p.value)),
        levels: settings.rules.iter().map(|(rule, level)| (*rule, level.value)).collect(),
        ignores: config.suppressions(settings),
        ..base.clone()
    }
}

/// The baseline of a path; empty where it is to be brought up to date and there is none yet.
///
/// # Errors
/// It cannot be read, or is none.
pub fn baseline(path: Option<&Path>, update: bool) -> Result<Option<Baseline>, String> {
    let Some(path) = path else { return Ok(None) };
    if update && !path.exists() {
        return Ok(Some(Baseline::default()));
    }
    let again = format!("to make it: regie check --baseline {} --update-baseline", files::shown(path));
    let text = files::text(path, &again)?;
    Baseline::parse(&text).map(Some).map_err(|why| {
        format!("{}: {why}\na baseline is the list of known findings that regie writes itself; take it back from version control, or delete it; {again}", files::shown(path))
    })
}

/// The fingerprints of the findings that a baseline lists.
///
/// # Errors
/// It cannot be read, or is none.
pub fn known(path: Option<&Path>, update: bool) -> Result<BTreeSet<String>, String> {
    baseline(path, update).map(|baseline| baseline.unwrap_or_default().fingerprints())
}

/// Says what is stale in the baseline, or brings it up to date and says what that changed. Gives the paths that it names beside those of
/// the report.
///
/// # Errors
/// It cannot be written.
pub fn settle(args: &CheckArgs, report: &mut Report) -> Result<Vec<String>, String> {
    let path = args.baseline.as_deref();
    let (Some(mut known), Some(path)) = (baseline(path, args.update_baseline)?, path) else { return Ok(Vec::new()) };
    let exists = |path: &str| Path::new(path).exists();
    if !args.update_baseline {
        let file = path.to_string_lossy().replace('\\', "/");
        let stale = known.stale(report, exists);
        report.notes.extend(Baseline::notes(&file, &stale));
        let mut paths: Vec<String> = stale.iter().map(|mark| mark.path.clone()).collect();
        paths.dedup();
        return Ok(paths);
    }
    let change = known.update(report, exists);
    super::output::write_file(path, known.to_json().as_bytes())?;
    let (added, removed, kept) = (change.added, change.removed, change.kept);
    let shown = if args.audit.mask.anonymise { "baseline".to_owned() } else { path.display().to_string() };
    anstream::eprintln!("{shown}: {added} places of findings added, {removed} taken out, {kept} kept");
    Ok(Vec::new())
}
