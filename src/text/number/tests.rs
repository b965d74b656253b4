use proptest::prelude::*;

use super::{Change, Comparator, Period, Quantity, quantities};
use crate::text::Lang;

/// A quantity as `words=comparator value..upper unit change period`.
fn show(text: &str, q: &Quantity) -> String {
    let comparator = match q.comparator {
        None => "",
        Some(Comparator::AtLeast) => "≥",
        Some(Comparator::AtMost) => "≤",
        Some(Comparator::MoreThan) => ">",
        Some(Comparator::LessThan) => "<",
    };
    let upper = q.upper.map_or(String::new(), |u| format!("..{u}"));
    let unit = if q.unit == super::Unit::Duration { "t" } else { q.unit.symbol() };
    let change = match q.change {
        None => "",
        Some(Change::Up) => " up",
        Some(Change::Down) => " down",
    };
    let period = match q.period {
        None => "",
        Some(Period::Day) => " /d",
        Some(Period::Week) => " /w",
        Some(Period::Month) => " /m",
        Some(Period::Quarter) => " /q",
        Some(Period::Year) => " /y",
    };
    let doubt = if q.ambiguous { "?" } else { "" };
    let value = (q.value * 100.0).round() / 100.0;
    format!("{}={comparator}{value}{upper}{unit}{change}{period}{doubt}", &text[q.span.range()])
}

fn check(lang: Lang, cases: &[(&str, &[&str])]) {
    let mut wrong = Vec::new();
    for (text, expected) in cases {
        let found: Vec<_> = quantities(text, lang).iter().map(|q| show(text, q)).collect();
        if &found != expected {
            wrong.push(format!("{text}: {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn reads_dutch_quantities() {
    check(
        Lang::Nl,
        &[
            ("Conversie van 2% naar 4% voor 1 juli 2026", &["2%=2%", "4%=4%"]),
            ("Van 1,8 % naar 2,5 procent in Q3", &["1,8 %=1.8%", "2,5 procent=2.5%"]),
            ("500 MQL's per kwartaal", &["500=500 /q"]),
            ("Van 120 naar 200 leads per maand", &["120=120", "200=200 /m"]),
            ("CAC onder € 250 eind 2026", &["€ 250=<250EUR"]),
            ("Omzet € 1.250,50 p/m, € 25,- korting", &["€ 1.250,50=1250.5EUR /m", "€ 25,-=25EUR"]),
            ("€ 25k omzet, 1,5 miljoen euro, 3 mln", &["€ 25k=25000EUR", "1,5 miljoen euro=1500000EUR", "3 mln=3000000"]),
            ("10 000 bezoekers en 10.000 unieke bezoekers per maand", &["10 000=10000", "10.000=10000 /m"]),
            ("+15% organisch verkeer, -20% kosten", &["+15%=15% up", "-20%=20% down"]),
            ("20 procent meer aanvragen", &["20 procent=20% up"]),
            ("minimaal 3 cases, max. 40 per week, ten minste € 5.000", &["3=≥3", "40=≤40 /w", "€ 5.000=≥5000EUR"]),
            ("meer dan 20, niet meer dan 5, 20+ demo's, 8 of meer", &["20=>20", "5=≤5", "20=≥20", "8=≥8"]),
            ("3-5 posts, 3 à 5 posts, 20 tot 30 klanten", &["3-5=3..5", "3 à 5=3..5", "20 tot 30=20..30"]),
            ("tussen de 3 en 5 afspraken, van 20 tot 30", &["3 en 5=3..5", "20=20", "30=30"]),
            ("€ 3-5k, 10–15%", &["€ 3-5k=3000..5000EUR", "10–15%=10..15%"]),
            ("één klant, vijfentwintig leads, tweehonderd demo's", &["één=1", "vijfentwintig=25", "tweehonderd=200"]),
            ("een derde meer leads, twee derde van de klanten", &["een derde=33.33% up", "twee derde=66.67%"]),
            ("1 op 4 bezoekers, één op de vijf, 8 van de 10", &["1 op 4=25%", "één op de vijf=20%", "8 van de 10=80%"]),
            (
                "omzet verdubbelen, kosten halveren, de helft minder",
                &["verdubbelen=2x up", "halveren=0.5x down", "helft=0.5x down"],
            ),
            ("3x per week, 2 keer per maand", &["3x=3x /w", "2 keer=2x /m"]),
            ("2 procentpunt erbij, 3 %-punt", &["2 procentpunt=2pp", "3 %-punt=3pp"]),
            ("binnen 3 maanden, reactie < 24 uur", &["3 maanden=≤3t", "24 uur=<24t"]),
            ("open rate 2.500 %, bereik 1,250", &["2.500 %=2.5%?", "1,250=1250?"]),
            ("per maand 200 leads, dit jaar 300", &["200=200 /m", "300=300"]),
            ("anderhalf miljoen, honderd duizend euro", &["anderhalf miljoen=1500000", "honderd duizend euro=100000EUR"]),
        ],
    );
}

#[test]
fn reads_english_quantities() {
    check(
        Lang::En,
        &[
            ("from 2.1% to 3.5% by July 1, 2026", &["2.1%=2.1%", "3.5%=3.5%"]),
            ("Grow MRR to $120k by 2026-12-31", &["$120k=120000USD"]),
            ("10,000 monthly active users by Q4 2026", &["10,000=10000 /m"]),
            ("1.2M impressions per month, €1.5m ARR", &["1.2M=1200000 /m", "€1.5m=1500000EUR"]),
            ("40 demo requests/month, 200 signups a week", &["40=40 /m", "200=200 /w"]),
            ("at least 5, up to 30%, over 200 deals", &["5=≥5", "30%=≤30%", "200=>200"]),
            ("cost per lead ≤ €45, ROAS >= 4", &["€45=≤45EUR", "4=≥4"]),
            ("3x pipeline, LTV:CAC of 3:1", &["3x=3x", "3:1=3x"]),
            ("between 3 and 5 pilots, 20 to 30 trials", &["3 and 5=3..5", "20 to 30=20..30"]),
            ("double revenue, halve churn, cut it in half", &["double=2x up", "halve=0.5x down", "half=0.5x"]),
            ("twenty-five customers, two hundred trials", &["twenty-five=25", "two hundred=200"]),
            (
                "one in four visitors, a third of sales, two-thirds of users",
                &["one in four=25%", "a third=33.33%", "two-thirds=66.67%"],
            ),
            (
                "half a million pounds, £2bn, a thousand fans",
                &["half a million pounds=500000GBP", "£2bn=2000000000GBP", "a thousand=1000"],
            ),
            ("rated 4.5/5, 25 percentage points", &["4.5=4.5", "25 percentage points=25pp"]),
            ("one blog post every two weeks", &["one=1", "two weeks=2t"]),
            ("20 or fewer, 20% fewer", &["20=≤20", "20%=20% down"]),
        ],
    );
}

#[test]
fn leaves_out_what_is_no_quantity() {
    for text in [
        "Bel 020-1234567 of +31 6 12 34 56 78", "Versie 2.1, hoofdstuk 3.2, stap 4, Top 10", "24/7 bereikbaar, A/B, B2B, 50/50",
        "om 9 uur, 9:00, 14u30, 9.30 uur", "ISO 27001 en COVID-19, GPT-4, v2.1.0", "1. Doelen", "1- Doelen",
        "Sinds 1998 (jaar 1), dagen 31-60", "Strategie 2 — groei", "2) Meten", "2.1 Doelen", "De 1e maand en de 2de",
        "Q3 2026, eind 2026, week 12, 31-12-2026", "1080x1920, 16:9, 1-op-1, 1 op 1", "een doel, één-op-één, vier-ogen",
        "5-stappenplan, 5G, 3D", "Doel 2: groei", "een derde partij, in acht nemen", "tweede helft van 2026",
    ] {
        let found: Vec<_> = quantities(text, Lang::Nl).iter().map(|q| show(text, q)).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
    for text in [
        "No. 1 in the market", "the one that matters", "one of them", "double-check", "first half of 2027", "5 p.m.",
        "half a year",
    ] {
        let found: Vec<_> = quantities(text, Lang::En).iter().map(|q| show(text, q)).collect();
        assert!(found.is_empty(), "{text}: {found:?}");
    }
}

#[test]
fn long_repetition_is_read_in_one_pass() {
    for piece in ["duizend", "000 ", "1 op ", "week 1-", "+06 ", "een derde "] {
        quantities(&piece.repeat(50_000), Lang::Nl);
    }
}

proptest! {
    #[test]
    fn near_quantities_are_read(text in "([0-9]{1,4}|[ ./:'+–-]|[€$%]|k|x|tot|en|een|derde|half|two|per|maand|é|miljoen|à|van){0,24}") {
        sound(&text)?;
    }

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        sound(&text)?;
    }
}

fn sound(text: &str) -> Result<(), TestCaseError> {
    for lang in Lang::ALL {
        let mut last = 0;
        for q in quantities(text, lang) {
            prop_assert!(last <= q.span.start && !q.span.is_empty(), "{:?}", q);
            prop_assert!(text.get(q.span.range()).is_some());
            prop_assert!(q.value >= 0.0 && q.value.is_finite());
            prop_assert!(q.upper.is_none_or(|upper| upper > q.value));
            last = q.span.end;
        }
    }
    Ok(())
}
