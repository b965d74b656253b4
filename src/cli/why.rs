//! `regie why`.

use regie::audit::Policy;
use regie::read::{self, Limits};
use regie::report::{why_json, why_text};
use regie::why::explain;

use super::args::{WhyArgs, WhyFormat};
use super::exit::Outcome;
use super::{auditor, output};

/// Explains one text.
pub fn run(args: &WhyArgs) -> Result<Outcome, String> {
    let limits = Limits::default();
    let name = args.path.to_string_lossy().replace('\\', "/");
    let view = output::view(&args.out);
    let say = |error: regie::read::ReadError| format!("{name}: {}", error.message(view.common()));
    let bytes = regie::run::load(&args.path, &limits).map_err(say)?;
    let doc = read::open(&bytes, &name, &limits).map_err(say)?;
    let policy = Policy { stage: args.stage.into(), people: auditor::people(&args.people)?, ..Policy::default() };
    let auditor = auditor::new(policy, &args.lexicon)?;
    let analysis = auditor.analyse(doc, None);
    let explanation = explain(&auditor, &name, &analysis);
    let text = match args.format {
        WhyFormat::Text => why_text(&explanation, &view),
        WhyFormat::Json => why_json(&explanation),
    };
    output::write(&args.out, &text)?;
    Ok(Outcome::Clean)
}
