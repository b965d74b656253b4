use proptest::prelude::*;

use super::find;
use crate::language::{Negation, NegationKind, tokens};
use crate::text::{Lang, fold};

/// A sentence; words that are missing, words that are chosen against, words that no absence holds for.
type Case = (&'static str, &'static str, &'static str, &'static str);

const DUTCH: &[Case] = &[
    ("We hebben nog geen doelen vastgelegd.", "doelen", "", ""),
    ("Er is geen strategie.", "strategie", "", ""),
    ("We hebben geen eigenaar en geen budget.", "eigenaar budget", "", ""),
    ("Zonder heldere doelgroep levert content weinig op.", "doelgroep", "", "content"),
    ("De posts gaan de deur uit zonder strategie, doelen of prioriteiten.", "strategie doelen prioriteiten", "", "posts"),
    ("Het plan kent geen nulmeting, maar wel een kalender.", "nulmeting", "", "kalender"),
    ("De doelgroep is nog niet bepaald.", "doelgroep", "", ""),
    ("Doelen zijn niet vastgesteld; de acties wel.", "doelen", "", "acties"),
    ("Het is niet duidelijk wat de positionering is.", "positionering", "", ""),
    ("We bepalen de doelgroep niet.", "doelgroep", "", ""),
    ("De eigenaar ontbreekt.", "eigenaar", "", ""),
    ("In het team ontbreekt regie.", "regie", "", ""),
    ("KPI's: n.t.b.", "", "", ""),
    ("Budget en planning n.t.b.", "budget planning", "", ""),
    ("Door gebrek aan richting blijft het bij losse posts.", "richting", "", "posts"),
    ("Er is te weinig focus in de keuzes.", "focus", "", ""),
    ("Niemand bewaakt de voortgang.", "voortgang", "", ""),
    ("We weten niet wie onze klant is.", "klant", "", ""),
    ("We meten de resultaten niet.", "resultaten", "", ""),
    ("Het doel van de campagne is onduidelijk.", "doel", "", ""),
    ("We maken geen keuzes, dus alles krijgt aandacht.", "keuzes", "", "aandacht"),
    ("De campagne levert geen klanten op.", "klanten", "", "campagne"),
    ("We richten ons bewust niet op starters.", "", "starters", ""),
    ("We kiezen er niet voor om prijsvechter te worden.", "", "prijsvechter", ""),
    ("We doen niet aan kortingen.", "", "kortingen", ""),
    ("Geen kortingen op het hoofdproduct.", "", "kortingen", ""),
    ("Geen bereik maar omzet telt.", "", "bereik", "omzet"),
    ("We sturen geen nieuwsbrieven meer.", "", "nieuwsbrieven", ""),
    ("Stop met losse posts.", "", "posts", ""),
    ("We gaan niet adverteren op televisie.", "", "televisie", ""),
    ("Kwaliteit in plaats van volume.", "", "volume", "kwaliteit"),
    ("We kiezen bewust geen tweede doelgroep.", "", "doelgroep", ""),
    ("Niet alleen bereik maar ook omzet is het doel.", "", "", "bereik omzet doel"),
    ("Geen campagne zonder doel.", "", "campagne", "doel"),
    ("We beginnen niet zonder strategie.", "", "", "strategie"),
    ("Marketing is geen kostenpost maar een investering.", "", "kostenpost", "investering"),
    ("De strategie is zonder twijfel scherp.", "", "", "strategie scherp"),
    ("De omzet daalt, omdat we geen visie hebben.", "visie", "", "omzet"),
    ("Reageer niet later dan dinsdag op de strategie.", "", "", "strategie"),
    ("Onze strategie staat vast en we posten nooit zomaar.", "", "zomaar", "strategie"),
];

const ENGLISH: &[Case] = &[
    ("We have no clear goals yet.", "goals", "", ""),
    ("There is no strategy behind the posts.", "strategy", "", ""),
    ("The plan has no owner and no budget.", "owner budget", "", "plan"),
    ("Without a clear goal, campaigns burn money.", "goal", "", "campaigns money"),
    ("We publish without strategy, targets or priorities.", "strategy targets priorities", "", ""),
    ("The target audience is not defined.", "audience", "", ""),
    ("Goals have not yet been set.", "goals", "", ""),
    ("It is unclear who owns the strategy.", "strategy", "", ""),
    ("The baseline is missing.", "baseline", "", ""),
    ("Owner: TBD", "", "", ""),
    ("Budget and owner TBD", "budget owner", "", ""),
    ("A lack of direction slows the team.", "direction", "", "team"),
    ("The team lacks focus.", "focus", "", "team"),
    ("We don't have a positioning.", "positioning", "", ""),
    ("We do not measure results.", "results", "", ""),
    ("Nobody is accountable for the outcome.", "outcome", "", ""),
    ("Our vision hasn't been documented.", "vision", "", ""),
    ("We don't know who our customer is.", "customer", "", ""),
    ("There's not enough insight into the market.", "insight", "", ""),
    ("No KPIs, no owner, no deadline.", "kpis owner deadline", "", ""),
    ("The roadmap fails to name priorities.", "priorities", "", "roadmap"),
    ("The funnel can't show which customers stay.", "customers", "", "funnel"),
    ("We do not sell to startups.", "", "startups", ""),
    ("We will not compete on price.", "", "price", ""),
    ("We deliberately do not target enterprises.", "", "enterprises", ""),
    ("No discounts on the core product.", "", "discounts", ""),
    ("Don't post for the sake of posting.", "", "posting", ""),
    ("Not reach but revenue counts.", "", "reach", "revenue"),
    ("We chose not to enter Germany.", "", "germany", ""),
    ("Quality instead of volume.", "", "volume", "quality"),
    ("Stop boosting random posts.", "", "posts", ""),
    ("We no longer run giveaways.", "", "giveaways", ""),
    ("Not only reach but also revenue is our goal.", "", "", "reach revenue goal"),
    ("No campaign without a goal.", "", "campaign", "goal"),
    ("We never launch without a strategy.", "", "launch", "strategy"),
    ("There is no doubt about our vision.", "", "", "vision"),
    ("Respond no later than Friday with the plan.", "", "", "plan"),
    ("Why not make positioning the focus?", "", "", "positioning focus"),
    ("Our strategy is clear, but we have no budget.", "budget", "", "strategy"),
    ("Don’t forget the goal of the campaign.", "", "", "goal campaign"),
];

fn read(text: &str, lang: Lang) -> Vec<Negation> {
    let folded = fold(text);
    find(&folded, &tokens(&folded).collect::<Vec<_>>(), lang)
}

fn faults(case: &Case, lang: Lang) -> Vec<String> {
    let (text, absent, chosen, free) = case;
    let folded = fold(text);
    let found = read(text, lang);
    let held = |word: &str, kind: NegationKind| {
        let holds =
            |n: &Negation| n.kind == kind && folded[n.scope.range()].split(|c: char| !c.is_alphanumeric()).any(|w| w == word);
        found.iter().any(holds)
    };
    let mut faults = Vec::new();
    let mut expect = |words: &str, kind: NegationKind, wanted: bool| {
        let wrong = words.split_whitespace().filter(|word| held(word, kind) != wanted);
        faults.extend(wrong.map(|word| format!("{text} {kind:?} {word} wanted={wanted}")));
    };
    expect(absent, NegationKind::Absence, true);
    expect(absent, NegationKind::Choice, false);
    expect(chosen, NegationKind::Choice, true);
    expect(chosen, NegationKind::Absence, false);
    expect(free, NegationKind::Absence, false);
    faults
}

#[test]
fn ninety_five_in_a_hundred_sentences_are_read_right() {
    for (lang, cases) in [(Lang::Nl, DUTCH), (Lang::En, ENGLISH)] {
        let faults: Vec<_> = cases.iter().map(|case| faults(case, lang)).filter(|f| !f.is_empty()).collect();
        assert!(faults.len() * 20 <= cases.len(), "{faults:#?}");
    }
}

#[test]
fn the_trigger_lies_outside_its_scope() {
    let text = "Er is nog geen strategie.";
    let found = read(text, Lang::Nl);
    assert_eq!(found.len(), 1);
    assert_eq!((&text[found[0].trigger.range()], &text[found[0].scope.range()]), ("nog geen", "strategie"));
}

#[test]
fn long_repetition_is_read_in_one_pass() {
    for piece in ["niet ", "geen doel ", "ontbreekt ", "zonder, "] {
        assert!(read(&piece.repeat(20_000), Lang::Nl).len() <= 40_000);
    }
}

proptest! {
    #[test]
    fn scopes_lie_in_the_sentence(words in proptest::collection::vec(
        prop_oneof!["niet", "geen", "zonder", "nog", "bepaald", "not", "no", "is", "missing", "doel", "maar", ",", "é[a-z]{0,3}"], 0..16)) {
        let text = words.join(" ");
        for lang in Lang::ALL {
            for negation in read(&text, lang) {
                prop_assert!(!negation.scope.is_empty() && !negation.scope.overlaps(negation.trigger));
                prop_assert!(text.get(negation.scope.range()).is_some() && text.get(negation.trigger.range()).is_some());
            }
        }
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        read(&text, Lang::Nl);
        read(&text, Lang::En);
    }
}
