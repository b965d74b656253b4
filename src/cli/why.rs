//! `regie why`.

use std::sync::Arc;

use regie::anonymise::Mask;
use regie::audit::Policy;
use regie::plan::Report;
use regie::read::{self, Limits};
use regie::report::{why_json, why_text};
use regie::why::explain;

use super::args::{WhyArgs, WhyFormat};
use super::exit::Outcome;
use super::{auditor, gate, output};

/// Explains one text.
pub fn run(args: &WhyArgs) -> Result<Outcome, String> {
    let limits = Limits::default();
    let name = args.path.to_string_lossy().replace('\\', "/");
    let view = output::view(&args.out);
    let say = |error: regie::read::ReadError| format!("{name}: {}", error.message(view.common()));
    let bytes = regie::run::load(&args.path, &limits).map_err(say)?;
    let doc = read::open(&bytes, &name, &limits).map_err(say)?;
    let found = gate::finder(&args.config)?.of_file(&args.path)?;
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
