//! The closed word classes behind the search for who does the work on what terms.

use crate::facts::words::Phrases;

/// Headings, labels and columns that name whom one sells to or competes with.
pub(super) static AUDIENCE_PARTS: Phrases = Phrases::of(
    "
    aanbod, afnemers, audience, audiences, buyer, buyers, buying committee, competition, competitors, concurrenten, concurrentie,
    customer, customers, decision makers, doelgroep, doelgroepen, doelgroep en, hoofddoelgroep, icp, ideal customer, ideale klant,
    klant, klanten, klantprofiel, klantprofielen, markt, market, offer, persona, persona's, personas, propositie, segment,
    segmenten, segments, services, subdoelgroep, target group, target groups, testimonials, users, voor wie, what we sell, who we serve
    ",
);

/// Headings that name whom one wants to employ.
pub(super) static HIRING_PARTS: Phrases = Phrases::of(
    "
    arbeidsmarkt, arbeidsmarktcommunicatie, careers, employer branding, recruitment, recruiting, vacature, vacatures, vacancies,
    vacancy, werken bij, wervingscampagne
    ",
);

/// Headings and columns that name who works on it.
pub(super) static PEOPLE_PARTS: Phrases = Phrases::of(
    "
    bemensing, betrokkenen, bezetting, capaciteit, capacity, crew, door wie, hands, mensen, mensen en middelen, menskracht,
    organisatie, organisation, organization, people, ploeg, resources, rol, rollen, rolverdeling, roles, staffing, taakverdeling,
    taken, team, uitvoerder, uitvoering, verantwoordelijkheden, verantwoordelijke, who, who does what, wie, wie doet wat, who is who,
    who works on this, wie werkt hieraan
    ",
);

/// Headings and columns that name who decides, and when.
pub(super) static GOVERNING_PARTS: Phrases = Phrases::of(
    "
    accountable, akkoord, approval, approvals, approved by, besluit, besluiten, besluitvorming, beslissers, beslissing,
    decision, decisions, decision making, eindverantwoordelijk, eindverantwoordelijke, executive sponsor, goedkeuring, governance,
    mandaat, opdrachtgever, oversight, signed off by, sign off, sponsor, steering, sturing, sturing en overleg, vastgesteld door,
    who decides, wie beslist
    ",
);

/// Seeking somebody to employ.
pub(super) static RECRUITS: Phrases = Phrases::of(
    "
    aannemen, aantrekken, gezocht, hire, hiring, looking for, nemen aan, op zoek naar, recruit, recruiting, recruitment, recruits,
    trekken aan, vacature, vacatures, vacancies, vacancy, werft, werven, werving, zoeken, zoekt
    ",
);

/// What those who are sought are sought for.
pub(super) static TO_DO: Phrases = Phrases::of("die, om, to, who, that, voor de, voor het, for the, als, as");

/// What somebody does who looks for a place, a school or a product.
pub(super) static APPLIES: Phrases = Phrases::of(
    "
    aanmelden, applies, apply, choose, enrol, enroll, find a, find their, inschrijven, kiezen voor, looking for a, meldt zich, melden
    zich, register, schrijven zich, share their, sign up, solliciteren, solliciteert, tell, tells, vertellen, vertelt, vinden een,
    zoekt een, zoeken een
    ",
);

/// Small words before one who is meant in particular.
pub(super) static DETERMINERS: Phrases = Phrases::of(
    "
    1, 2, 3, a, an, both, de, deze, die, drie, een, één, every, hbo, het, hun, hbo, huidige, marketing, mijn, my, new, nieuwe,
    één, onze, ons, our, paid, part time, second, the, their, this, three, tweede, twee, two, summer, social media, local, lokaal,
    lokale, vaste, extern, externe, external, small, klein
    ",
);

/// Words before those who are spoken to.
pub(super) static TOWARDS: Phrases = Phrases::of(
    "
    aan, among, at, bij, for, gericht op, naar, of, onder, reach, target, targeting, to, van, via, voor, with, zoals, like, such as
    ",
);

/// What has been, is only weighed, or is turned down.
pub(super) static NOT_NOW: Phrases = Phrases::of(
    "
    afscheid genomen, better than, beter dan, considered, former, formerly, gestopt met, in plaats van, in the past, instead of, last
    spring, last summer, last year, voormalig, voormalige, offertes, overwegen, overwogen, previous, previously, rather than, vorig jaar,
    vorige, voorheen, vroeger
    ",
);

/// Right behind somebody who is not deployed.
pub(super) static NEVER: Phrases = Phrases::of("geen, never, niet, no, nooit, not");

/// A single delivery.
pub(super) static ONE_OFF: Phrases = Phrases::of(
    "
    eenmalig, eenmalige, one off, one time, once, één keer, drukwerk, drukt, fotograaf, fotografe, foto's, fotoshoot, photographer,
    photos, photo shoot, prints, printer, printing, videograaf, videographer, logo, huisstijl ontwerp, translator, vertaler
    ",
);

/// Doing that the lexicon does not count as execution.
pub(super) static DOING: Phrases = Phrases::of(
    "
    assisteert, beantwoordt, beheert, bouwt, covers, creates, doen, does, doet, draaien, draait, handle, handles, helpt, helps, houdt,
    looks after, maakt, maken, manage, manages, monteert, neemt, ondersteunt, onderhoudt, pakt, produces, regelt, regelen, responsible,
    run, runs, schrijft, supports, takes care, takes on, takes over, trekt, vult, verzorgen, verzorgt, voert, werkt, will do, works, zet,
    zorgt, answers, edits, builds, keeps, sets up, verantwoordelijk, post, posts, schedules, uitvoert, uitvoeren, writes, write, make,
    makes, designs, do the, does the, gaat, gaan, besteden, krijgt, gets, our marketing
    ",
);

/// A student who works for the organisation.
pub(super) static STUDENTS: Phrases = Phrases::of(
    "
    a student, art student, business student, communicatiestudent, communicatiestudente, communications student, de student, design
    student, een student, een studente, journalism student, marketing student, marketing students, marketingstudent, marketingstudente,
    media student, onze student, onze studente, our student, student communicatie, student from, student marketing, student van de,
    students from, studente communicatie, studente marketing, studenten van de hogeschool, the student, three students, twee studenten,
    two students, drie studenten, university student
    ",
);

/// Written by, not done by.
pub(super) static AUTHORS: Phrases = Phrases::of(
    "
    author, auteur, auteurs, contact, door, geschreven door, opgesteld door, opsteller, prepared by, written by, drafted by, versie, version
    ",
);

/// What the organisation itself is.
pub(super) static WE_ARE: Phrases =
    Phrases::of("als een, as a, as an, we are a, we are an, we're a, we're an, wij zijn een, we zijn een");

/// What is still to be arranged, or by nobody.
pub(super) static PENDING: Phrases = Phrases::of(
    "
    moet nog, niemand, no one, nobody, nog geen, nog niet, nog te bepalen, nog te regelen, nog te vinden, nog zoeken, not yet, ntb,
    onbekend, open, still to be, tba, tbc, tbd, to be agreed, to be arranged, to be confirmed, to be decided, to be found, unknown,
    vacature, vacancy, wordt gezocht, zoeken we nog, zoeken nog
    ",
);

/// Help that is no experienced person.
pub(super) static NO_GUIDE: Phrases = Phrases::of(
    "
    chatgpt, each other, elkaar, fellow student, fellow students, medestudent, medestudenten, online course, online courses, online
    cursus, online cursussen, other intern, other interns, andere stagiair, andere stagiairs, themselves, tutorials, youtube, zichzelf
    ",
);

/// What somebody does with or under a colleague.
pub(super) static BESIDE: Phrases = Phrases::of(
    "
    alongside, assisteert, assists, helps, helpt, naast, ondersteunt, onder, overlegt met, rapporteert aan, reporting to, reports into,
    reports to, samen met, supports, supporting, together with, under, valt onder, with help from, met hulp van, werkt met, works for,
    works under, works with, working with, working under, checked by, reviewed by, gecontroleerd door, nagekeken door, approved by
    ",
);

/// Looking after somebody's work, with a person before it and the learner behind it.
pub(super) static LOOKS_ON: Phrases = Phrases::of(
    "
    aanspreekpunt voor, approves, bekijkt, bespreekt, checks, controleert, edits, geeft feedback, goes through, helps, helpt, kijkt na, leert, leest na, leidt, meets,
    neemt door, oversees, reviews, stuurt, signs off, teaches, trains, leads, manages, looks after, is verantwoordelijk voor, loopt door, instrueert
    ",
);

/// Going through the work together; "with" and a person follow.
pub(super) static TALKS: Phrases = Phrases::of(
    "
    afspreekt, agrees, bespreekt, bespreken, catches up, checks in, discuss, discusses, evalueert, goes over, goes through, legt voor, meets,
    neemt door, overlegt, overleggen, reviews, sits down, stemt af, talks through, wekelijks overleg, zit om tafel, wekelijks gesprek
    ",
);

/// What was made, as the one who looks at it sees it.
pub(super) static EYED: Phrases = Phrases::of(
    "alles, concepten, drafts, everything, haar, hem, hen, her, him, it, them, posts, teksten, texts, their, werk, work, ze, zijn",
);

/// Columns that name who guides.
pub(super) static GUIDE_COLUMNS: Phrases = Phrases::of(
    "
    aangestuurd door, begeleid door, begeleider, begeleiding, begeleidster, coach, guided by, leidinggevende, line manager, mentor,
    rapporteert aan, reports to, supervised by, supervision, supervisor, support from, sparringpartner, buddy, guidance
    ",
);

/// Those who were spoken of in the line before.
pub(super) static PRONOUNS: Phrases = Phrases::of("haar, hem, hen, her, him, them, they, she, he, zij, ze, hij, beiden, both, deze");

/// The organisation's own people, and those who come after.
pub(super) static STAFF: Phrases = Phrases::of(
    "
    assistant manager, bestuursleden, collega, collega's, colleague, colleagues, eigen mensen, eigen medewerkers, employee, employees, ons
    team, opvolger, opvolgers, opvolgster, our people, our staff, our team, own people, own staff, own team, eigen team, het team, the
    team, in house, inhouse, internally, medewerker, medewerkers, medewerkster, next intern, replacement, volgende stagiair, staff, staff
    member, successor, successors, vaste kracht, vaste medewerker, vrijwilliger, vrijwilligers, volunteer, volunteers, whoever, wie na,
    winkelteam, nieuwe stagiair, volgende, next person, anyone, iedereen, office manager, someone else, een ander, anderen, intern,
    new starters, marketingteam, marketing team, onszelf, ourselves, zelf, trainee, stagiair, stagiaire
    ",
);

/// What can be known of the work itself.
pub(super) static KNOW_HOW: Phrases = Phrases::of(
    "
    aanpak, account settings, accounts, afspraken, everything, alles, how we work, inloggegevens, instellingen, kennis, knowledge, lessons,
    logins, passwords, proces, process, processen, processes, procedures, routines, settings, steps, stappen, taak, task, taken, tasks,
    wachtwoorden, way of working, werk, werkwijze, werkwijzen, what works, wat werkt, workflow, workflows, skills, campagneaanpak, how to,
    hoe, vaardigheden, work, stap
    ",
);

/// Others who are taught, welcomed or sent on.
pub(super) static OTHERS: Phrases = Phrases::of(
    "
    bezoekers, buyers, client, clients, cursist, cursisten, customer, customers, deelnemers, download, e book, ebook, gebruiker, gebruikers,
    gasten, guests, klant, klanten, lead, leads, lead magnet, leden, lezers, members, mql, mqls, ouders, parents, participants, patiënten,
    patients, prospects, readers, sql, sqls, student, studenten, students, subscribers, trial users, user, users, webinar, whitepaper
    ",
);

/// A script of a day is no way of working.
pub(super) static EVENTS: Phrases = Phrases::of(
    "avond, beurs, day, event, evenement, fair, feest, festival, open dag, opendeurdag, open day, show, conference, congres",
);
