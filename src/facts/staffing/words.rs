//! The closed word classes behind the search for who does the work on what terms.

use crate::facts::words::Phrases;

/// Headings, labels and columns that name whom one sells to or competes with.
pub(super) static AUDIENCE_PARTS: Phrases = Phrases::of(
    "
    aanbod, afnemers, audience, audiences, buyer, buyers, buying committee, competition, competitors, concurrenten,
    concurrentie, customer, customers, decision makers, doelgroep, doelgroep en, doelgroepen, hoofddoelgroep, icp,
    ideal customer, ideale klant, klant, klanten, klantprofiel, klantprofielen, market, markt, offer, persona, persona's,
    personas, propositie, segment, segmenten, segments, services, subdoelgroep, target group, target groups, testimonials,
    users, voor wie, what we sell, who we serve
    ",
);

/// Headings that name whom one wants to employ.
pub(super) static HIRING_PARTS: Phrases = Phrases::of(
    "
    arbeidsmarkt, arbeidsmarktcommunicatie, careers, employer branding, recruiting, recruitment, vacancies, vacancy, vacature,
    vacatures, werken bij, wervingscampagne
    ",
);

/// Headings and columns that name who works on it.
pub(super) static PEOPLE_PARTS: Phrases = Phrases::of(
    "
    bemensing, betrokkenen, bezetting, capaciteit, capacity, crew, door wie, functie, function, hands, mensen,
    mensen en middelen, menskracht, organisatie, organisation, organization, people, ploeg, position, resources, rol, role,
    roles, rollen, rolverdeling, staffing, taakverdeling, taken, team, uitvoerder, uitvoering, verantwoordelijke,
    verantwoordelijkheden, who, who does what, who is who, who works on this, wie, wie doet wat, wie werkt hieraan
    ",
);

/// Headings and columns that name who decides, and when.
pub(super) static GOVERNING_PARTS: Phrases = Phrases::of(
    "
    accountable, akkoord, approval, approvals, approved by, beslissers, beslissing, besluit, besluiten, besluitvorming,
    decision, decision making, decisions, eindverantwoordelijk, eindverantwoordelijke, executive sponsor, goedkeuring,
    governance, mandaat, opdrachtgever, oversight, sign off, signed off by, sponsor, steering, sturing, sturing en overleg,
    vastgesteld door, who decides, wie beslist
    ",
);

/// Seeking somebody to employ.
pub(super) static RECRUITS: Phrases = Phrases::of(
    "
    aannemen, aantrekken, gezocht, hire, hiring, looking for, nemen aan, op zoek naar, recruit, recruiting, recruitment,
    recruits, take on, takes on, trekken aan, vacancies, vacancy, vacature, vacatures, werft, werven, werving, zoeken, zoekt
    ",
);

/// What those who are sought are sought for.
pub(super) static TO_DO: Phrases = Phrases::of("als, as, die, for the, om, that, to, voor de, voor het, who");

/// What somebody does who looks for a place, a school or a product.
pub(super) static APPLIES: Phrases = Phrases::of(
    "
    aanmelden, applies, apply, choose, enrol, enroll, find a, find their, inschrijven, kiezen voor, looking for a,
    melden zich, meldt zich, register, schrijven zich, share their, sign up, solliciteert, solliciteren, tell, tells,
    vertellen, vertelt, vinden een, zoeken een, zoekt een
    ",
);

/// Small words before one who is meant in particular.
pub(super) static DETERMINERS: Phrases = Phrases::of(
    "
    1, 2, 3, a, an, both, de, deze, die, drie, een, eigen, every, extern, external, externe, freelance, hbo, het, huidige,
    hun, klein, local, lokaal, lokale, marketing, mijn, my, new, nieuwe, ons, onze, our, own, paid, part time, second, small,
    social media, summer, the, their, this, three, twee, tweede, two, vast, vaste, één
    ",
);

/// Words before those who are spoken to.
pub(super) static TOWARDS: Phrases = Phrases::of(
    "
    aan, among, at, bij, for, gericht op, like, naar, of, onder, reach, such as, target, targeting, to, van, via, voor, with,
    zoals
    ",
);

/// What has been, is only weighed, or is turned down.
pub(super) static NOT_NOW: Phrases = Phrases::of(
    "
    afscheid genomen, beter dan, better than, considered, do it ourselves, doen het zelf, for a quote, former, formerly,
    gestopt met, in plaats van, in the past, instead of, last spring, last summer, last year, offerte, offertes, overwegen,
    overwogen, previous, previously, rather than, voorheen, voormalig, voormalige, vorig jaar, vorige, vroeger
    ",
);

/// Right behind somebody who is not deployed.
pub(super) static NEVER: Phrases = Phrases::of("geen, never, niet, no, nooit, not");

/// A single delivery.
pub(super) static ONE_OFF: Phrases = Phrases::of(
    "
    drukt, drukwerk, eenmalig, eenmalige, foto's, fotograaf, fotografe, fotoshoot, huisstijl ontwerp, logo, once, one off,
    one time, photo shoot, photographer, photos, printer, printing, prints, translator, vertaler, videograaf, videographer,
    één keer
    ",
);

/// Before one thing that is bought.
pub(super) static ONE: Phrases = Phrases::of("1, a, an, een, één, one, single");

/// Work that goes on, beside which a single thing is no single delivery.
pub(super) static GOES_ON: Phrases = Phrases::of(
    "
    ads, advertenties, beheer, beheert, beheren, campagnes, campaigns, doorlopend, each, elk, elke, every, ieder, iedere, maandelijks, maandelijkse, manage, manages,
    monthly, newsletter, newsletters, nieuwsbrief, nieuwsbrieven, ongoing, our marketing, onze marketing, per maand, per month, per week, posts, socials, weekly, wekelijks, wekelijkse
    ",
);

/// Doing that the lexicon does not count as execution.
pub(super) static DOING: Phrases = Phrases::of(
    "
    answers, assisteert, beantwoordt, beheert, beheren, besteden, bring in, bringing in, bouwen, bouwt, builds, covers, creates, designs, do the,
    doen, does, does the, doet, draaien, draait, edits, execution, gaan, gaat, gets, handle, handles, helps, helpt, houdt,
    ingezet, inzet, inzetten, keeps, krijgt, looks after, maakt, make, maken, makes, manage, manages, monteert, monteren,
    neemt, onderhouden, onderhoudt, ondersteunen, ondersteunt, our marketing, pakt, plaatsen, post, posts, produces, regelen,
    regelt, rekenen, rekent, relies, rely, responsible, run, runs, schedules, schrijft, schrijven, sets up, supports,
    takes care, takes on, takes over, trekt, uitvoeren, uitvoering, uitvoert, verantwoordelijk, verzorgen, verzorgt, voert,
    vult, werken, werkt, will do, work, works, write, writes, zet, zorgt
    ",
);

/// What a product or an offer does for students: then they are customers.
pub(super) static SERVES: Phrases = Phrases::of(
    "
    aanbod voor, allows, app, application, appeals to, attract, biedt, campus, college, doelgroep, enables, for the student, gives, helps the student, lets, offers,
    provides, stelt, target group, voor de student
    ",
);

/// A student who works for the organisation.
pub(super) static STUDENTS: Phrases = Phrases::of(
    "
    a student, art student, work experience student, work placement student, placement student, business student, communicatiestudent, communicatiestudente, communications student, de student,
    design student, drie studenten, een student, een studente, journalism student, marketing student, marketing students,
    marketingstudent, marketingstudente, media student, onze student, onze studente, our student, student communicatie,
    student from, student marketing, student van de, studente communicatie, studente marketing, studenten van de hogeschool,
    students from, the student, three students, twee studenten, two students, university student
    ",
);

/// Written by, not done by.
pub(super) static AUTHORS: Phrases = Phrases::of(
    "
    auteur, auteurs, author, contact, door, drafted by, geschreven door, opgesteld door, opsteller, prepared by, versie,
    version, written by
    ",
);

/// What the organisation itself is.
pub(super) static WE_ARE: Phrases =
    Phrases::of("als een, as a, as an, we are a, we are an, we zijn een, we're a, we're an, wij zijn een");

/// What is still to be arranged, or by nobody.
pub(super) static PENDING: Phrases = Phrases::of(
    "
    moet nog, niemand, no one, nobody, nog geen, nog niet, nog te bepalen, nog te regelen, nog te vinden, nog zoeken, not yet,
    ntb, onbekend, open, still to be, tba, tbc, tbd, to be agreed, to be arranged, to be confirmed, to be decided,
    to be found, unknown, vacancy, vacature, wordt gezocht, zoeken nog, zoeken we nog
    ",
);

/// Help that is no experienced person.
pub(super) static NO_GUIDE: Phrases = Phrases::of(
    "
    andere stagiair, andere stagiairs, chatgpt, each other, elkaar, fellow student, fellow students, medestudent,
    medestudenten, online course, online courses, online cursus, online cursussen, other intern, other interns, themselves,
    tutorials, youtube, zichzelf
    ",
);

/// What somebody does with or under a colleague.
pub(super) static BESIDE: Phrases = Phrases::of(
    "
    alongside, approved by, assisteert, assists, checked by, gecontroleerd door, guidance of, help from, help of, helps,
    helpt, hulp van, met hulp van, naast, nagekeken door, onder, ondersteunt, overlegt met, rapporteert aan, reporting to,
    reports into, reports to, reviewed by, samen met, steun van, support from, supporting, supports, together with, under,
    valt onder, werkt met, with help from, working under, working with, works for, works under, works with
    ",
);

/// Looking after somebody's work, with a person before it and the learner behind it.
pub(super) static LOOKS_ON: Phrases = Phrases::of(
    "
    aanspreekpunt voor, approves, bekijkt, bespreekt, checks, controleert, edits, geeft feedback, goes through, helps, helpt,
    instrueert, is verantwoordelijk voor, kijkt na, leads, leert, leest na, leidt, looks after, loopt door, manages, meets,
    neemt door, oversees, reviews, signs off, stuurt, teaches, trains
    ",
);

/// Going through the work together; "with" and a person follow.
pub(super) static TALKS: Phrases = Phrases::of(
    "
    afspreekt, agrees, bespreekt, bespreken, catches up, checks in, discuss, discusses, evalueert, goes over, goes through,
    legt voor, meets, neemt door, overleggen, overlegt, reviews, sits down, stemt af, talks through, wekelijks gesprek,
    wekelijks overleg, zit om tafel
    ",
);

/// What was made, as the one who looks at it sees it.
pub(super) static EYED: Phrases = Phrases::of(
    "
    alles, concepten, drafts, everything, haar, hem, hen, her, him, it, posts, teksten, texts, their, them, werk, work, ze,
    zijn
    ",
);

/// Columns that name who guides.
pub(super) static GUIDE_COLUMNS: Phrases = Phrases::of(
    "
    aangestuurd door, begeleid door, begeleider, begeleiding, begeleidster, buddy, coach, guidance, guided by, leidinggevende,
    line manager, mentor, rapporteert aan, reports to, sparringpartner, supervised by, supervision, supervisor, support from
    ",
);

/// Those who were spoken of in the line before.
pub(super) static PRONOUNS: Phrases = Phrases::of(
    "
    beiden, both, deze, haar, he, hem, hen, her, hij, him, she, them, they, ze, zij
    ",
);

/// The organisation's own people, and those who come after.
pub(super) static STAFF: Phrases = Phrases::of(
    "
    anderen, anyone, assistant manager, bestuursleden, colleague, colleagues, collega, collega's, een ander,
    eigen medewerkers, eigen mensen, eigen team, employee, employees, het team, iedereen, in house, inhouse, intern,
    internally, marketing team, marketingteam, medewerker, medewerkers, medewerkster, new starters, next intern, next person,
    nieuwe stagiair, office manager, ons team, onszelf, opvolger, opvolgers, opvolgster, our people, our staff, our team,
    ourselves, own people, own staff, own team, replacement, someone else, staff, staff member, stagiair, stagiaire,
    successor, successors, the team, trainee, vaste kracht, vaste medewerker, volgende, volgende stagiair, volunteer,
    volunteers, vrijwilliger, vrijwilligers, whoever, wie na, winkelteam, zelf
    ",
);

/// What can be known of the work itself.
pub(super) static KNOW_HOW: Phrases = Phrases::of(
    "
    aanpak, account settings, accounts, afspraken, alles, campagneaanpak, everything, hoe, how to, how we work, inloggegevens,
    instellingen, kennis, knowledge, lessons, logins, passwords, procedures, proces, process, processen, processes, routines,
    settings, skills, stap, stappen, steps, taak, taken, task, tasks, vaardigheden, wachtwoorden, wat werkt, way of working,
    werk, werkwijze, werkwijzen, what works, work, workflow, workflows
    ",
);

/// Others who are taught, welcomed or sent on.
pub(super) static OTHERS: Phrases = Phrases::of(
    "
    bezoekers, buyers, client, clients, cursist, cursisten, customer, customers, deelnemers, download, e book, ebook, gasten,
    gebruiker, gebruikers, guests, klant, klanten, lead, lead magnet, leads, leden, lezers, members, mql, mqls, ouders,
    parents, participants, patients, patiënten, prospects, readers, sql, sqls, student, studenten, students, subscribers,
    trial users, user, users, webinar, whitepaper
    ",
);

/// A script of a day is no way of working.
pub(super) static EVENTS: Phrases = Phrases::of(
    "
    avond, beurs, conference, congres, day, evenement, event, fair, feest, festival, open dag, open day, opendeurdag, show
    ",
);

/// Getting something from the organisation, not working for it.
pub(super) static RECEIVES: Phrases =
    Phrases::of("betalen, get a, gets a, krijgen, krijgt een, ontvangen, ontvangt, pay, receive, receives");

/// Nothing of what follows.
pub(super) static NOTHING: Phrases = Phrases::of(
    "
    geen, nergens, never, niemand, niet, niets, no, nobody, none, not, nothing, nowhere
    ",
);

/// Before a name: what that person looks at stands before it.
pub(super) static RELATIVE: Phrases = Phrases::of("after, dat, die, nadat, once, that, which, zodra");

/// Having looked at it.
pub(super) static CHECKED: Phrases = Phrases::of(
    "
    approved, approves, bekijkt, checked, checks, controleert, edited, edits, gecontroleerd, goedgekeurd, goedkeurt,
    nagekeken, nakijkt, reviewed, reviews
    ",
);

/// Work done, right before "by".
pub(super) static DONE: Phrases = Phrases::of(
    "
    beheerd, bijgehouden, built, created, done, gedaan, gedraaid, gemaakt, geregeld, gevuld, handled, made, maintained,
    managed, onderhouden, produced, run, uitgevoerd, verzorgd, written and posted
    ",
);

/// Giving something to the organisation, not working for it.
pub(super) static GIVES: Phrases = Phrases::of(
    "
    betaalt, doneert, donates, pays, schenkt, sponsoren, sponsors, sponsort
    ",
);
