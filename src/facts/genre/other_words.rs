//! Words that other documents are made of.

use super::OtherGenre::{Analysis, Article, Internal, Legal, Paperwork, Software, Unrelated};
use super::cue::{Cue, Side};
use super::notice::Zone;
use super::OtherGenre;

const fn other(
    id: &'static str,
    genre: OtherGenre,
    zone: Zone,
    each: i32,
    most: i32,
    words: &'static [&'static str],
) -> Cue {
    Cue { id, side: Side::Other(genre), zone, each, most, words }
}

/// The cues for everything else.
pub(super) const CUES: &[Cue] = &[
    // An article speaks of itself as one.
    other(
        "calls-itself-article",
        Article,
        Zone::Opening,
        3,
        6,
        &[
            "in deze blog", "in dit blog", "in dit artikel", "in deze post", "in deze column", "in dit stuk", "leestijd", "minuten lezen", "lees ook",
            "lees verder", "lees meer", "deel dit artikel", "deel deze", "onze columnist", "min read", "minute read", "in this post",
            "in this article", "in this blog", "read next", "read more", "related posts", "subscribe below", "share this", "liked this",
            "originally published", "gepubliceerd op", "geplaatst op", "published on", "posted on", "gelezen:", "guest post", "gastblog",
            "de auteur", "the author", "columnist",
        ],
    ),
    // It draws the reader in.
    other(
        "talks-to-reader",
        Article,
        Zone::Opening,
        2,
        6,
        &[
            "herken je", "herkenbaar?", "herkenbaar.", "je kent het", "laten we eerlijk", "eerlijk is eerlijk", "eerlijk?", "spoiler", "stel je voor",
            "in de praktijk zie", "mijn advies", "mag ik je", "denk eens", "je denkt", "jij denkt", "wist je dat", "en jij?", "en u?", "durf jij",
            "long story short", "sterker nog", "want zeg nou", "zeg nou zelf", "precies:", "maar let op", "let's be honest", "let's face it",
            "sound familiar", "sounds familiar", "you know the", "imagine", "my advice", "ever wondered", "have you ever", "did you know",
            "here's the thing", "you'll learn", "think of your", "ready to", "wil je weten", "hulp nodig", "vrijblijvend", "i durf te wedden",
            "ik durf te wedden", "toch?",
        ],
    ),
    // It tells what someone said or what happened.
    other(
        "reports-speech",
        Article,
        Zone::Opening,
        1,
        4,
        &[
            "zei", "zegt hij", "zegt zij", "zegt ze", "aldus", "vertelde", "vroeg ik", "ik vroeg", "vorige week", "gisteren", "vorige maand", "volgens de",
            "said", "told", "according to", "yesterday", "last week", "last month", "on tuesday", "on monday", "on wednesday",
            "on thursday", "on friday", "praised", "hoogleraar", "het boek", "hoofdstuk", "bladzijde", "the book", "uit onderzoek blijkt",
            "research shows", "studies show",
        ],
    ),
    other(
        "software-words",
        Software,
        Zone::Opening,
        1,
        8,
        &[
            "npm", "npx", "yarn", "pip install", "cargo", "docker", "dockerfile", "kubernetes", "terraform", "localhost", "endpoint", "endpoints",
            "backend", "frontend", "repository", "pull request", "pull requests", "commit", "branch", "merge", "merged", "feature flag", "compile",
            "compiler", "library", "package manager", "dependency", "dependencies", "database", "postgres", "postgresql", "sqlite", "redis",
            "schema", "migration", "typescript", "javascript", "python", "rust", "react", "next.js", "tailwind", "eslint", "unit tests",
            "integration tests", "ci/cd", "yaml", "json", "xml", "environment variables", "environment variable", "config", "runtime", "latency", "api", "apis", "sdk", "cli",
            "webhook", "webhooks", "plugin", "github actions", "stack trace", "refactor", "codebase", "source code", "broncode", "deployment",
            "staging", "rss", "queue", "wayland", "gpu", "markdown", "css", "html", "component", "components", "tech stack",
        ],
    ),
    other(
        "software-parts",
        Software,
        Zone::Label,
        2,
        8,
        &[
            "installation", "install", "usage", "api", "license", "contributing", "configuration", "requirements", "prerequisites", "getting started",
            "quick start", "quickstart", "troubleshooting", "build", "building", "architecture", "tech stack", "project structure", "development",
            "deployment", "endpoints", "changelog", "faq", "features", "alternatives considered", "rollout", "running", "dependencies",
            "installatie", "gebruik", "licentie", "configuratie", "vereisten", "bijdragen", "architectuur", "probleemoplossing", "onderhoud", "cleaning", "warranty", "garantie",
            "before first use", "overview", "implementation plan", "data model",
        ],
    ),
    other(
        "legal-words",
        Legal,
        Zone::Opening,
        2,
        12,
        &[
            "artikel 1", "artikel 2", "artikel 3", "partijen", "opdrachtnemer", "aansprakelijkheid", "aansprakelijk", "vrijwaart", "van rechtswege",
            "in verzuim", "wettelijke rente", "nederlands recht", "belgisch recht", "bevoegde rechter", "algemene voorwaarden", "toepasselijk recht",
            "overeenkomst tussen", "rechtspersoon", "verwerkingsverantwoordelijke", "persoonsgegevens", "privacyverklaring", "cookieverklaring",
            "ontbinding", "geheimhouding", "hereby", "hereto", "herein", "thereof", "whereas", "indemnify", "indemnification", "liable",
            "liability", "governing law", "terms of service", "terms and conditions", "terms of use", "this agreement", "agreement is entered",
            "third parties", "pursuant to", "notwithstanding", "personal data", "legal basis", "gdpr", "supervisory authority", "privacy policy",
            "effective date", "shall not", "intellectual property", "confidentiality", "warranties", "copyright policy", "to the extent permitted",
        ],
    ),
    // How colleagues deal with each other.
    other(
        "working-together",
        Internal,
        Zone::Opening,
        1,
        10,
        &[
            "stand-up", "standup", "stand-ups", "standups", "daily", "response time", "response times", "reactietijd", "groepsapp", "notulist", "camera",
            "direct messages", "threads", "thread", "one-to-one", "one-on-ones", "1:1", "remote", "remote-first", "working hours", "work day",
            "office hours", "availability", "available", "beschikbaarheid", "bereikbaar", "time zone", "time zones", "timezone", "async",
            "asynchronous", "asynchronously", "agenda", "check-in", "check in", "retrospective", "retrospectives", "retro", "feedback", "assume good", "code of conduct",
            "conflict", "conflicts", "tutor", "ziek", "te laat", "teamgenoten", "groepsgenoten", "teamleden", "team members", "teammates", "mute", "voice call",
            "video calls", "zoom", "slack", "discord", "google chat", "microsoft teams", "notifications", "handbook", "onboarding new",
            "pull request", "code review", "code reviews", "face to face", "in private", "mob", "pairing", "hackmd", "issue tracker",
        ],
    ),
    other(
        "says-internal",
        Internal,
        Zone::Opening,
        3,
        6,
        &[
            "how we communicate", "communicate internally", "internally", "talk to each other", "company handbook", "team handbook", "group rules",
            "ground rules", "working agreement", "working agreements", "team agreement", "werkafspraken", "groepsafspraken", "samenwerkingscontract",
            "samenwerkingsafspraken", "hoe wij als groep", "hoe we samenwerken", "how we work", "conflict plan", "communication schedule",
            "personeelshandboek", "huisregels", "gedragscode", "facilitating", "facilitate",
        ],
    ),
    // It looks back, or at others.
    other(
        "looks-back",
        Analysis,
        Zone::Opening,
        1,
        5,
        &[
            "bevindingen", "onderzochte", "onderzochten", "vergeleken", "gebaseerd op openbare", "is gebaseerd op", "resultaten zijn", "verslag",
            "rapport", "analyseperiode", "gemiddeld", "gemiddelde", "gemiddeld bereik", "totaal aantal", "benchmark", "benchmarks", "conclusie",
            "werd", "werden", "steeg", "daalde", "bleef", "bleven", "leverden", "leverde", "findings", "analysed", "analyzed", "we compared", "methodology",
            "respondents", "respondenten", "steekproef", "sample", "conclusion", "conclusions", "on average", "were", "rose", "fell", "report",
            "observed", "geconstateerd", "verwachtingen", "prestaties", "performance", "patronen", "patterns", "ten opzichte van",
        ],
    ),
    other(
        "analysis-in-title",
        Analysis,
        Zone::Title,
        4,
        6,
        &[
            "*analyse", "*onderzoek", "*verslag", "*rapport", "*evaluatie", "*rapportage", "*benchmark", "*resultaten", "*terugblik", "analysis",
            "report", "results", "evaluation", "audit", "survey", "findings", "research", "review of", "retrospective", "post-mortem", "case study",
            "jaarverslag", "jaarrekening", "businessplan", "business plan", "ondernemingsplan",
        ],
    ),
    // The paperwork of an organisation.
    other(
        "invoice-words",
        Paperwork,
        Zone::Opening,
        3,
        12,
        &[
            "factuur", "factuurnummer", "factuurdatum", "vervaldatum", "iban", "btw-nummer", "subtotaal", "kvk", "invoice", "invoice number",
            "invoice date", "due date", "subtotal", "vat number", "amount due", "bill to", "balans per", "vaste activa", "afschrijvingen",
            "boekjaar", "penningmeester", "décharge", "balance sheet", "fiscal year",
        ],
    ),
    other(
        "minutes-words",
        Paperwork,
        Zone::Opening,
        2,
        12,
        &[
            "notulen", "aanwezig:", "afwezig:", "afwezig", "rondvraag", "opening.", "sluiting", "opent de vergadering", "bestuursvergadering",
            "volgende vergadering", "actielijst vorige", "w.v.t.t.k.", "minutes of", "attendees", "present:", "apologies", "absent:",
            "meeting adjourned", "adjourned", "any other business", "motion carried", "seconded", "besluitenlijst", "mededelingen",
        ],
    ),
    other(
        "vacancy-words",
        Paperwork,
        Zone::Opening,
        2,
        12,
        &[
            "vacature", "solliciteren", "sollicitatie", "solliciteer", "cv", "motivatiebrief", "salaris", "vakantiedagen", "pensioenregeling", "wij bieden",
            "bieden wij", "wat bieden wij", "wat vragen wij", "functie-eisen", "werk- en denkniveau", "acquisitie wordt niet", "job description",
            "apply now", "to apply", "cover letter", "résumé", "salary", "we offer", "what we offer", "qualifications", "years of experience",
            "years' experience", "jaar ervaring", "equal opportunity employer", "paid time off", "job title", "full-time", "we are looking for", "we're looking for",
            "wij zoeken een",
        ],
    ),
    other(
        "kitchen-words",
        Unrelated,
        Zone::Opening,
        2,
        10,
        &[
            "ingrediënten", "ingredients", "bereiding", "bereidingstijd", "eetlepel", "theelepel", "gram", "oven", "preheat", "tablespoon",
            "tablespoons", "teaspoon", "teaspoons", "tbsp", "tsp", "cups", "roer", "stir", "serveer", "serves", "snijd", "bake", "boil", "kook",
            "meng", "mix", "saus", "peper", "zout",
        ],
    ),
];
