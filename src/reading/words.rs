//! The closed word classes behind the signals, in both languages.

/// A named list of lower-case words or phrases.
pub(super) type Words = &'static [&'static str];

pub(super) static SECOND_PERSON: Words = &[
    "je", "jij", "jouw", "jou", "u", "uw", "jullie", "jezelf", "uzelf", "you", "your", "you're", "you'll", "yours", "yourself",
    "ya",
];
pub(super) static FIRST_PLURAL: Words = &["we", "wij", "ons", "onze", "our", "ours", "us", "we're", "we'll", "we've"];
pub(super) static FIRST_SINGULAR: Words = &["ik", "mijn", "i", "my", "i'm", "i'll", "i've", "me"];
pub(super) static MODAL: Words = &[
    "moet", "moeten", "wil", "willen", "wilt", "zou", "zouden", "kan", "kunnen", "mag", "mogen", "dient", "dienen", "should",
    "must", "can", "could", "would", "might", "may", "want", "wants", "need", "needs",
];
pub(super) static FUTURE: Words = &["gaan", "gaat", "zal", "zullen", "ga", "will", "going", "shall", "we'll", "i'll", "they'll"];
pub(super) static BE: Words = &[
    "is", "zijn", "was", "waren", "wordt", "worden", "werd", "heeft", "hebben", "had", "are", "were", "been", "has", "have",
    "it's", "they're", "that's", "blijft", "blijven", "geeft", "biedt", "bieden",
];
pub(super) static PURPOSE: Words = &[
    "zodat", "opdat", "teneinde", "waarmee", "waardoor", "zodoende", "om te", "met als doel", "so that", "in order to", "so we",
    "so they", "so you", "to ensure", "to help", "to make sure", "to build", "to drive", "to increase", "to improve", "to get",
    "to keep", "to reach", "to show", "to create", "to make", "which helps", "this helps", "with the goal", "aimed at",
];
pub(super) static REASON: Words = &[
    "omdat", "want", "doordat", "aangezien", "daarom", "vandaar", "namelijk", "immers", "dankzij", "because", "since",
    "therefore", "due to", "that's why", "why", "waarom", "hence",
];
pub(super) static CONTRAST: Words = &[
    "maar", "echter", "in plaats van", "liever", "eerder dan", "niet alleen", "wel", "juist", "but", "however", "instead",
    "rather", "unlike", "not just", "only", "alleen", "vooral", "specifically", "more than", "versus", "vs",
];
pub(super) static NEGATION: Words = &[
    "niet", "geen", "nooit", "zonder", "niets", "niemand", "not", "no", "never", "without", "don't", "doesn't", "won't", "isn't",
    "aren't", "can't", "cannot", "didn't", "none", "nobody", "nothing", "avoid", "vermijd", "stop", "skip",
];
pub(super) static FREQUENCY: Words = &[
    "per week", "per maand", "per dag", "per kwartaal", "per jaar", "elke week", "elke maand", "elke dag", "iedere week",
    "iedere maand", "wekelijks", "wekelijkse", "dagelijks", "dagelijkse", "maandelijks", "maandelijkse", "tweewekelijks",
    "tweewekelijkse", "jaarlijks", "jaarlijkse", "elk kwartaal", "keer per", "om de week", "x per week", "daily", "weekly",
    "biweekly", "bi-weekly", "monthly", "quarterly", "every week", "every month", "every day", "a week", "a month", "each week",
    "each month", "per month", "per day", "per quarter", "times a", "x/week", "/week", "/month", "/maand", "/mo", "/day", "/dag",
    "twice",
];
pub(super) static CALENDAR: Words = &[
    "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "januari", "februari", "maart", "april", "juni", "juli", "augustus", "september", "oktober",
    "november", "december", "january", "february", "march", "june", "july", "august", "october", "vandaag", "morgen", "today",
    "tomorrow", "tonight", "vanavond",
];
pub(super) static PERIOD: Words =
    &["week", "weken", "maand", "dag", "dagen", "month", "day", "days", "weeks", "phase", "fase", "stap", "step", "sprint"];
pub(super) static GOAL_LABEL: Words = &[
    "doel", "doelen", "doelstelling", "doelstellingen", "kpi", "kpi's", "kpis", "target", "targets", "goal", "goals",
    "objective", "objectives", "ambitie", "resultaat", "succes", "success", "streefwaarde", "norm", "metric", "metrics",
    "north star", "exit criteria", "success criteria",
];
pub(super) static REASON_LABEL: Words = &[
    "waarom", "why", "probleem", "problem", "pijn", "pain", "frustratie", "behoefte", "need", "needs", "doelgroep", "audience",
    "usp", "belofte", "boodschap", "message", "positionering", "positioning", "risico", "risk", "principe", "principle", "focus",
    "rationale", "insight", "inzicht", "keuze", "visie", "missie", "vision", "mission", "strategie", "strategy", "hypothese",
    "hypothesis", "kernboodschap", "key message", "persona", "bezwaar", "objection", "mitigatie", "mitigation", "learning",
    "lesson", "tone of voice", "value", "waarde",
];
pub(super) static ACTION_LABEL: Words = &[
    "actie", "acties", "action", "actions", "taak", "taken", "to do", "todo", "post", "posts", "onderwerp", "subject", "caption",
    "cta", "copy", "visual", "beeld", "titel", "title", "hook", "format", "kanaal", "kanalen", "channel", "channels",
    "frequentie", "frequency", "cadence", "planning", "timing", "when", "wanneer", "tools", "tool", "hashtags", "script",
    "inhoud", "content", "deliverable", "deliverables", "email", "e-mail", "mail", "blog", "video", "tactics", "tactiek",
    "tactieken", "how", "hoe", "template", "bericht", "tekst", "slide", "step", "stap", "formats", "activities", "activiteiten",
    "activity", "activiteit", "headline", "body",
];
pub(super) static GREETING: Words = &[
    "hi", "hello", "hey", "dear", "hoi", "hallo", "beste", "geachte", "dag", "goedemorgen", "groet", "groeten", "thanks",
    "cheers", "bedankt", "dank", "ps",
];
pub(super) static CALL: Words = &[
    "klik", "meld je aan", "schrijf je in", "reageer", "link in bio", "lees meer", "ontdek", "probeer", "bestel", "boek",
    "plan een", "neem contact op", "stuur een dm", "tag", "laat weten", "vraag", "bekijk", "download", "sign up", "click",
    "join", "register", "learn more", "read more", "try it", "try", "dm me", "dm us", "comment", "book a", "get started",
    "check out", "let me know", "reply", "subscribe", "follow us", "volg ons", "swipe", "shop now", "start now",
];
pub(super) static THRESHOLD: Words = &[
    "minimaal", "maximaal", "minstens", "ten minste", "tenminste", "hoogstens", "meer dan", "minder dan", "boven", "onder de",
    "at least", "at most", "minimum", "maximum", "more than", "less than", "fewer than", "above", "below", "under", "over",
    "top 3", "top 5", "top 10", "up to",
];
/// Verbs that open an instruction or a line of a to-do list: the bare stem in English, the stem of the imperative in Dutch.
pub(super) static IMPERATIVE: Words = &[
    "add", "adapt", "adjust", "analyse", "analyze", "announce", "apply", "approach", "arrange", "ask", "assign", "attend",
    "automate", "batch", "begin", "book", "boost", "brief", "bring", "build", "buy", "call", "capture", "celebrate", "champion",
    "check", "choose", "claim", "clean", "collaborate", "collect", "comment", "compile", "complete", "conduct", "configure",
    "connect", "contact", "convert", "coordinate", "create", "cross-post", "curate", "customise", "customize", "define",
    "deliver", "demo", "deploy", "design", "develop", "distribute", "document", "draft", "edit", "email", "embed", "enable",
    "engage", "ensure", "establish", "execute", "expand", "explain", "explore", "feature", "fill", "finalise", "finalize",
    "find", "fix", "follow", "gather", "generate", "get", "give", "go", "help", "highlight", "hire", "host", "identify",
    "implement", "include", "install", "integrate", "interview", "introduce", "invite", "join", "keep", "launch", "leverage",
    "link", "list", "localise", "maintain", "make", "manage", "map", "message", "migrate", "monitor", "network", "offer", "open",
    "optimise", "optimize", "order", "organise", "organize", "outline", "partner", "personalise", "personalize", "pin", "pitch",
    "place", "plan", "post", "prepare", "present", "print", "produce", "promote", "provide", "publish", "push", "reach",
    "record", "recruit", "refresh", "register", "release", "remind", "reply", "repurpose", "research", "respond", "retarget",
    "reuse", "run", "schedule", "secure", "select", "send", "set", "setup", "share", "ship", "shoot", "show", "showcase", "sign",
    "sponsor", "start", "store", "submit", "subscribe", "support", "switch", "tag", "talk", "take", "teach", "tell", "thank",
    "track", "train", "translate", "try", "turn", "tweet", "update", "upload", "use", "verify", "visit", "work", "write",
    "beantwoord", "begin", "bekijk", "bel", "benader", "bereid", "bespreek", "bestel", "bezoek", "bied", "boek", "bouw", "breng",
    "bundel", "controleer", "deel", "doe", "download", "filter", "film", "gebruik", "geef", "haal", "herhaal", "hergebruik",
    "houd", "hou", "installeer", "koppel", "koop", "leg", "lever", "lok", "maak", "mail", "meld", "nodig", "noem", "neem",
    "ontwerp", "open", "optimaliseer", "organiseer", "plaats", "plan", "plak", "post", "publiceer", "reageer", "regel",
    "registreer", "richt", "schrijf", "selecteer", "sluit", "spreek", "start", "stel", "stuur", "taggen", "tag", "test", "toon",
    "upload", "vermeld", "verstuur", "vertel", "verwijder", "verzamel", "verzend", "volg", "voeg", "voer", "vraag", "vul",
    "werk", "zend", "zet", "zoek", "zorg",
];
/// Beginnings of words in headings under which things to do stand.
pub(super) static HEADING_EXECUTION: Words = &[
    "actie", "action", "task", "taken", "checklist", "todo", "planning", "schedule", "channel", "kana", "content", "social",
    "linkedin", "instagram", "facebook", "twitter", "email", "seo", "tool", "tactic", "tactiek", "activit", "launch",
    "lancering", "campa", "setup", "implementa", "step", "stap", "outreach", "event", "press", "website", "webinar", "hashtag",
    "promot", "distribut", "format", "productie", "production", "timeline", "tijdlijn", "phase", "fase", "week", "day", "dag",
    "werkzaamheden", "uitvoering", "middelen", "kalender", "calendar", "advert", "mailing", "nieuwsbrief", "newsletter",
    "draaiboek", "runbook", "deliverable",
];
/// Beginnings of words in headings under which reasons and choices stand.
pub(super) static HEADING_DIRECTION: Words = &[
    "doel", "goal", "objective", "kpi", "metric", "waarom", "why", "strateg", "position", "visie", "missie", "vision", "mission",
    "persona", "audience", "icp", "customer", "klant", "problem", "probleem", "pijn", "pain", "risk", "risico", "swot",
    "concurren", "compet", "value", "waarde", "usp", "principle", "principe", "succes", "target", "budget", "markt", "market",
    "analyse", "analysis", "messag", "boodschap", "insight", "inzicht", "learn", "lessen", "differen", "onderscheid", "summary",
    "samenvatting", "segment", "ambitie", "ambition", "keuze", "choice", "koers", "uitgangspunt", "rationale", "resultaat",
    "result", "evaluatie", "evaluation", "focus",
];
/// Words in headings under which a text to be published stands.
pub(super) static COPY: Words = &[
    "post", "posts", "template", "templates", "sjabloon", "sjablonen", "copy", "caption", "captions", "script", "scripts",
    "subject", "onderwerp", "onderwerpregel", "mail", "bericht", "berichten", "message", "messages", "dm", "dms", "tweet",
    "tweets", "slide", "slides", "hook", "headline", "headlines", "ad", "ads", "advertentie", "advertenties", "blog", "blogs",
    "blogpost", "blogposts", "article", "articles", "artikel", "artikelen", "video", "reel", "reels", "story", "stories",
    "thread", "threads", "sequence", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "monday", "tuesday", "wednesday",
    "thursday", "friday", "januari", "februari", "maart", "april", "january", "february", "march", "calendar", "kalender",
    "contentkalender", "voorbeeldtekst", "advertentietekst",
];
/// Words of change: what will be more or less than it is.
pub(super) static CHANGE: Words = &[
    "meer", "minder", "hoger", "hogere", "lager", "lagere", "groei", "groeien", "stijging", "daling", "toename", "afname",
    "verhogen", "verlagen", "vergroten", "verminderen", "verdubbelen", "verbeteren", "versterken", "increase", "increases",
    "increased", "reduce", "reduces", "reduction", "grow", "growth", "growing", "decrease", "improve", "improves", "improved",
    "higher", "lower", "faster", "double", "boost", "strengthen", "fewer", "less", "establish", "establishing", "foster",
    "deepen", "expand",
];
/// Verbs in the third person of the present that state what is or happens, not what will be done.
pub(super) static STATES: Words = &[
    "holds", "happens", "happen", "means", "consists", "includes", "contains", "provides", "offers", "helps", "shows",
    "indicates", "represents", "describes", "works", "gets", "makes", "needs", "takes", "reads", "persists", "exists", "belongs",
    "meets", "covers", "allows", "enables", "betekent", "bestaat", "bevat", "omvat", "toont", "beschrijft", "vertegenwoordigt",
    "staat", "ligt", "komt", "werkt", "maakt", "helpt", "gebeurt", "used to", "typically", "usually", "doorgaans", "meestal",
    "already", "momenteel", "currently", "sinds", "since",
];
/// Labels under which a person or a document is named.
pub(super) static PERSON_LABEL: Words = &[
    "auteur", "author", "opsteller", "opgesteld", "versie", "version", "datum", "date", "status", "naam", "name", "contact",
    "telefoon", "phone", "adres", "address", "afdeling", "department", "docent", "opdrachtgever", "client", "owner", "eigenaar",
    "lead", "chair", "voorzitter",
];
/// Words that tell who someone is, not what will be done.
pub(super) static PERSON: Words = &[
    "ceo", "cto", "cfo", "founder of", "co-founder", "cofounder", "head of", "oprichter", "secretaresse", "mijn naam is",
    "my name is", "i'm", "ik ben", "directeur van", "werkzaam als", "hogeschool", "opleiding", "module",
];
/// Percentages and money in words.
pub(super) static PERCENT: Words = &["procent", "percent"];
pub(super) static MONEY: Words = &["euro", "eur", "usd"];
