//! What lines say of reviews, lessons, roles and those who sell.

use super::{Lack, Steering, Trace};
use crate::facts::{find, probe};

fn steering(markdown: &str) -> Steering {
    probe::markdown(markdown, find).steering
}

fn said(trace: &Trace) -> &'static str {
    match (trace.found.is_empty(), trace.near) {
        (false, _) => "yes",
        (true, Some((_, Lack::Denied))) => "denied",
        (true, _) => "no",
    }
}

#[test]
fn reads_the_table() {
    let (mut total, mut wrong) = (0, Vec::new());
    for line in include_str!("snippets.tsv").lines().skip(1) {
        let fields: Vec<&str> = line.split('\t').collect();
        let [fact, expected, text] = fields[..] else { panic!("three fields: {line}") };
        let steering = steering(&text.replace("\\n", "\n"));
        let trace = match fact {
            "review" => &steering.reviews,
            "lesson" => &steering.lessons,
            "role" => &steering.roles,
            "party" => &steering.parties,
            _ => panic!("unknown fact: {line}"),
        };
        total += 1;
        if said(trace) != expected {
            wrong.push(format!("{line}\n    found {}", said(trace)));
        }
    }
    println!("{} of {total} wrong\n{}", wrong.len(), wrong.join("\n"));
    assert!(total >= 120, "{total} cases");
    assert!(wrong.len() * 20 <= total, "{} of {total} wrong:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn sells_only_where_customers_buy() {
    for (text, expected) in [
        ("# Plan\n\nOnze klanten letten op de prijs. De omzet in de webshop groeit.", true),
        ("# Plan\n\nOur customers order online. Revenue and margin must grow at full price.", true),
        ("# Communicatieplan gemeente Veen\n\nKlanten van de milieustraat betalen een vaste prijs; de omzet telt niet.", false),
        ("# Plan\n\nInwoners en vrijwilligers doen mee. De prijs van een kaartje blijft gelijk.", false),
        ("# Plan\n\nIk bel mijn klanten zelf. Mijn omzet groeit door mijn prijs, en ik schrijf elke week een offerte.", false),
        ("# Plan\n\nWe want more members and volunteers, and donors who stay.", false),
        ("# Plan\n\nWe plaatsen elke week een post.", false),
    ] {
        assert_eq!(steering(text).sells.is_some(), expected, "{text}");
    }
}

#[test]
fn a_plan_is_read_as_fast_when_it_is_one_long_line() {
    let text = "elke maand bespreken we de cijfers met sales, en ".repeat(4_000);
    assert_eq!(said(&steering(&text).reviews), "yes");
}
