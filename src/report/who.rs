//! Who answers for a plan or does an action, with what they are where that is nobody inside.

use std::collections::HashMap;

use super::words;
use crate::facts::OwnerKind;
use crate::plan::{OwnerReport, PlanReport};
use crate::text::{Lang, fold};

/// "Lotte (stagiair)", "Bureau Vonk (bureau)", "marketingmanager (functie)"; of a person the name alone.
pub(super) fn owner(owner: &OwnerReport, lang: Lang) -> String {
    match owner.name.as_deref().or(owner.role.as_deref()) {
        Some(name) => with_kind(name, owner.kind, lang),
        None => words::owner_kind(owner.kind, lang).to_owned(),
    }
}

fn with_kind(name: &str, kind: OwnerKind, lang: Lang) -> String {
    match kind {
        OwnerKind::Person => name.to_owned(),
        kind => format!("{name} ({})", words::kind_label(kind, lang)),
    }
}

/// What those are who have a name in a plan, by that name.
pub(super) struct Doers(HashMap<String, OwnerKind>);

impl Doers {
    /// Those of a plan.
    pub(super) fn of(plan: &PlanReport) -> Doers {
        Doers::named(plan.owners.iter().filter_map(|owner| Some((owner.name.as_deref()?, owner.kind))))
    }

    /// Who is called an intern in one place is one where the full name stands alone, too; a first name may be that of two people.
    fn named<'a>(owners: impl Iterator<Item = (&'a str, OwnerKind)>) -> Doers {
        let mut kinds: HashMap<String, Option<OwnerKind>> = HashMap::new();
        for (name, kind) in owners {
            let known = kinds.entry(fold(name)).or_insert(Some(kind));
            *known = match *known {
                Some(OwnerKind::Person) if name.contains(' ') => Some(kind),
                Some(other) if kind == OwnerKind::Person && name.contains(' ') => Some(other),
                other => other.filter(|other| *other == kind),
            };
        }
        Doers(kinds.into_iter().filter_map(|(name, kind)| Some((name, kind?))).collect())
    }

    /// Who does something, in the plan's words: "Joost de Bruin (stagiair)". What they are is not said twice.
    pub(super) fn shown(&self, said: &str, lang: Lang) -> String {
        let folded = fold(said.trim());
        let known = self.0.get(&folded).filter(|kind| !folded.contains(words::kind_label(**kind, lang)));
        known.map_or_else(|| said.to_owned(), |kind| with_kind(said.trim(), *kind, lang))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_does_something_is_told_with_what_they_are() {
        let (person, intern, agency) = (OwnerKind::Person, OwnerKind::Intern, OwnerKind::Agency);
        let owners = [
            ("Joost de Bruin", person),
            ("Joost de Bruin", intern),
            ("Joost de Bruin", person),
            ("Bureau Vonk", agency),
            ("Noor", person),
            ("Kim", intern),
            ("Kim", person),
            ("Studio Wit", agency),
            ("Studio Wit", intern),
        ];
        let doers = Doers::named(owners.into_iter());
        for (said, nl, en) in [
            ("Joost de Bruin", "Joost de Bruin (stagiair)", "Joost de Bruin (intern)"),
            ("Noor", "Noor", "Noor"),
            ("Kim", "Kim", "Kim"),
            ("Studio Wit", "Studio Wit", "Studio Wit"),
            ("Bureau Vonk", "Bureau Vonk", "Bureau Vonk (agency)"),
            ("team Sales", "team Sales", "team Sales"),
        ] {
            assert_eq!([doers.shown(said, Lang::Nl), doers.shown(said, Lang::En)], [nl, en], "{said}");
        }
    }
}
