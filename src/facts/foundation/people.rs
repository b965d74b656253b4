//! Whether a text names people: whom a plan can speak to.

use crate::facts::words::{Phrases, Words};

/// Nouns for people and for organisations as customers.
static PEOPLE: Phrases = Phrases::of(
    "
    40-plussers, academics, accountants, adults, architecten, architects, bedrijven, beginners, bestuurders, bewoners, bezoekers,
    boards, brands, buurtbewoners, buurten, bureaus, businesses, buyers, carers, children, clients, clinics, clubs, cmos, collega's,
    communities, companies, consumenten, consumers, contractors, controllers, couples, customers, cto's, ctos, cursisten,
    deelnemers, dentists, developers, directeuren, directors, donateurs, donors, drivers, echtparen, elderly, employers, engineers,
    enthusiasts, entrepreneurs, expats, families, families, farmers, fans, fietsers, firms, founders, freelancers, gasten, gebruikers,
    gemeenten, gezinnen, grandparents, groups, guests, handelaars, herders, homeowners, hospitals, households, huiseigenaren,
    huishoudens, huurders, hr-managers, importers, inkopers, inwoners, installateurs, instellingen, jeugd, jongens, jongeren, kids,
    kinderen, klanten, kleuters, kmo's, kopers, leads, leaders, leden, leerlingen, lecturers, lezers, locals, makers, maintainers,
    mannen, managers, mantelzorgers, marketeers, marketers, mensen, members, men, meisjes, merchants, mkb, mkb'ers, mkb-bedrijven,
    mothers, moeders, musicians, neighbours, neighbors, newcomers, nieuwkomers, nonprofits, nurses, office teams, oma's, ondernemers,
    ondernemingen, operators, opdrachtgevers, organisaties, organisations, organizations, ouderen, ouders, owners, parents,
    particulieren, partners, patiënten, patients, people, ploegen, practices, practitioners, professionals, programmers, publishers,
    readers, reizigers, renters, researchers, residents, retailers, runners, saas companies, scale-ups, scholen, scholieren, schools,
    seniors, senioren, shoppers, singers, smbs, smes, sme's, sollicitanten, sponsors, sportclubs, sporters, starters, startups,
    start-ups, students, studenten, supporters, teachers, teams, teens, teenagers, tenants, theatres, toeristen, toerists, tourists,
    tradespeople, travellers, travelers, twintigers, uitgevers, users, verenigingen, vaders, visitors, volunteers, voters, vrijwilligers,
    vrouwen, wandelaars, werkgevers, werknemers, werkzoekenden, winkeliers, winkels, women, woningcorporaties, workers, writers,
    zelfstandigen, zorginstellingen, zzp'ers
    ",
);

/// Words with the ending of people that are things.
static THINGS: Phrases = Phrases::of(
    "
    adapters, affiches, answers, banners, barriers, brokers, browsers, calendars, cijfers, colors, colours, computers, containers,
    covers, drivers, editors, errors, factors, filters, flyers, folders, headers, helpers, kamers, keepers, layers, letters, matters,
    metaphors, monitors, newsletters, nummers, numbers, offers, onders, orders, others, papers, parameters, pictures, platforms, players, posters,
    powers, printers, quarters, rollers, sectors, servers, sensors, slagers, spiders, stickers, teasers, templates, timers, towers,
    trailers, triggers, vectors, vouchers, waters, wonders, containers, nummers, cadeaus, leiders, letters, sleutelcijfers, anders,
    elders, eerder, verders, bestanden, momenten, evenementen, elementen, componenten, documenten, argumenten, segmenten, instrumenten,
    abonnementen, assistenten, varianten, contracten, punten, planten, events, moments, elements, components, documents, segments,
    payments, comments, investments, improvements
    ",
);

/// Endings of people in the plural: "tandartsassistenten", "hoveniers", "ondernemers", "florists", "musicians".
const ENDINGS: &[&str] = &[
    "aars", "anten", "eigenaren", "eurs", "iers", "isten", "istes", "ologen", "ouders", "ers", "ors", "ists", "ians", "artsen",
    "makers", "bewoners",
];

/// Letters that such a word has at least.
const LONG: usize = 6;

/// Words of a stretch that are looked at.
const NEAR: usize = 9;

fn is_person(word: &str) -> bool {
    let ends = || word.len() >= LONG && ENDINGS.iter().any(|end| word.ends_with(end));
    PEOPLE.has(word) || (ends() && !THINGS.has(word))
}

/// Whether people stand among the first words of a text.
pub(super) fn begin(text: &str) -> bool {
    let words = Words::of(text);
    words.iter().take(NEAR).any(is_person)
}

/// Whether a text says whom it is for by a clause: "voor kleine bakkers die …", "for teams whose …".
pub(super) fn are_described(words: &Words) -> bool {
    let list: Vec<&str> = words.iter().collect();
    let relative =
        |word: &str| matches!(word, "die" | "who" | "whose" | "tussen" | "between" | "wier" | "that" | "zonder" | "without");
    list.iter().enumerate().filter(|(_, w)| matches!(**w, "voor" | "for" | "at")).any(|(at, _)| {
        let behind = &list[at + 1..list.len().min(at + 1 + NEAR)];
        behind.iter().position(|w| is_person(w)).is_some_and(|p| behind[p + 1..].iter().take(4).any(|w| relative(w)))
    })
}
