//! `regie why`.

use std::path::Path;
use std::sync::Arc;

use regie::anonymise::Mask;
use regie::audit::Policy;
use regie::discover::{Exclude, Input, Opened, bundle_of, discover};
use regie::plan::Report;
use regie::read::{self, Limits, ReadError};
use regie::report::{for_terminal, why_json, why_text};
use regie::text::Lang;
use regie::why::explain;

use super::args::{WhyArgs, WhyFormat};
use super::exit::Outcome;
use super::{auditor, gate, output, target};

/// Explains one text.
pub fn run(args: &WhyArgs) -> Result<Outcome, String> {
    let limits = Limits::default();
    let name = args.path.to_string_lossy().replace('\\', "/");
    let view = output::view(&args.out);
    let say = |error: ReadError| format!("{}: {}", for_terminal(&name), error.message(view.common()));
    let input = input(&args.path, &name, view.common())?;
    target::apart(args.out.output.as_deref(), [input.path.as_path()], "the plan")?;
    let bytes = regie::run::content(&input, &limits, &Opened::default()).map_err(say)?;
    let name = input.shown;
    let say = |error: ReadError| format!("{}: {}", for_terminal(&name), error.message(view.common()));
    let doc = read::open(&bytes, &name, &limits).map_err(say)?;
    let found = gate::finder(&args.config)?.of_file(&input.path)?;
    let (config, settings) = found
        .map(|(config, path)| (config.settings(&path, gate::today()), config))
        .map_or((None, None), |(s, c)| (Some(c), Some(s)));
    let listed = config.as_ref().and_then(|c| c.people.as_ref()).filter(|_| args.people.file.is_none());
    let policy = Policy {
        stage: args.stage.map(Into::into).or(settings.as_ref().and_then(|s| s.stage).map(|s| s.value)).unwrap_or_default(),
        max_share: settings.as_ref().and_then(|s| s.max_share).map(|s| s.value),
        people: match listed {
            Some(people) => Arc::clone(&people.value),
            None => Arc::new(auditor::people(&args.people)?),
        },
        with_text: args.mask.anonymise,
        ..Policy::default()
    };
    let auditor = auditor::new(policy, &gate::lexicon(&args.lexicon, config.as_deref()))?;
    let analysis = auditor.analyse(doc, None);
    let mut explanation = explain(&auditor, &name, &analysis);
    if args.mask.anonymise {
        let plans = vec![explanation.plan.clone()];
        let lang = view.lang_for(explanation.plan.language);
        let known = auditor.policy().people.all().to_vec();
        Mask::new(&Report { plans, ..Report::default() }, &known, &[], lang).explanation(&mut explanation);
    }
    let text = match args.format {
        WhyFormat::Text => why_text(&explanation, &view),
        WhyFormat::Json => why_json(&explanation),
    };
    output::write(&args.out, &text)?;
    Ok(Outcome::Clean)
}

/// The text at a path: a file, standard input, or a member of an archive or mail, `plans.zip!plan.docx`. Of an archive the one document
/// in it.
fn input(path: &Path, name: &str, lang: Lang) -> Result<Input, String> {
    let whole = Input { shown: name.to_owned(), path: path.to_owned(), named: true, piece: None };
    if bundle_of(path).is_none() && !(path.is_file() && read::is_bundle_name(name)) {
        return Ok(whole);
    }
    let found = discover(&[path.to_owned()], &Exclude::default());
    if let Some(missing) = found.missing.first() {
        return Err(format!("{}: {}", for_terminal(&missing.shown), missing.error.message(lang)));
    }
    // a mail is a text itself
    let mut inputs = found.inputs.into_iter();
    match (inputs.next(), inputs.next()) {
        (Some(one), None) => Ok(one),
        (Some(one), Some(_)) if one.piece.is_some() => {
            let (name, one) = (for_terminal(name), for_terminal(&one.shown));
            Err(format!("{name}: holds {} documents; name one of them, such as '{one}'", inputs.len() + 2))
        }
        _ => Ok(whole),
    }
}
