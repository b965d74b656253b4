//! The closed word classes behind the search for owners, in both languages.

use std::sync::OnceLock;

use crate::text::WordSet;

/// Lower-case words or phrases, written in one string with a bar between them.
#[derive(Debug)]
pub(super) struct Words {
    list: &'static str,
    each: OnceLock<Vec<&'static str>>,
    set: OnceLock<WordSet>,
    by_first: OnceLock<Vec<Vec<&'static str>>>,
}

impl Words {
    const fn of(list: &'static str) -> Words {
        Words { list, each: OnceLock::new(), set: OnceLock::new(), by_first: OnceLock::new() }
    }

    /// All of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.each.get_or_init(|| self.list.split('|').collect()).iter().copied()
    }

    /// What is left of a text behind each of those that begin it.
    pub(super) fn behind<'t>(&self, text: &'t str) -> impl Iterator<Item = &'t str> {
        let by_first = self.by_first.get_or_init(|| {
            let mut by_first = vec![Vec::new(); 256];
            for word in self.iter() {
                by_first[usize::from(word.as_bytes().first().copied().unwrap_or_default())].push(word);
            }
            by_first
        });
        let first = text.as_bytes().first().copied().unwrap_or_default();
        by_first[usize::from(first)].iter().filter_map(|word| text.strip_prefix(word))
    }

    /// Whether a word is among them.
    pub(super) fn contains(&self, word: &str) -> bool {
        self.set.get_or_init(|| self.iter().collect()).contains(word)
    }
}

/// What fills a place for an owner and says that it is free.
pub(super) static OPEN: Words = Words::of("open|vrij|gezocht|free|wanted|to do|leeg|empty|available|nog");
/// In brackets behind a name these tell of somebody else.
pub(super) static NOT_OF_SELF: Words = Words::of(
    "begeleidt|begeleider|begeleiding|stuurt|met|with|van|of|manages|supervises|supervisor|samen|helped|supported|ondersteund|geholpen|\
     tot|until|manager|contact|contactpersoon|voor|for|namens|coach",
);
/// What follows the "&" in the name of a firm.
pub(super) static PARTNERS: Words =
    Words::of("co|zn|zonen|zoon|dochters|sons|son|daughters|partners|associates|company|cie|collega's|compagnons");
/// What the function of somebody begins with who heads one department or several.
pub(super) static HEADS: Words = Words::of(
    "hoofd|head|directeur|director|manager|vp|teamleider|teamhoofd|teammanager|afdelingshoofd|lead|coördinator|coordinator",
);
/// In these phrases people stand, never firms.
pub(super) static LEADERSHIP: Words = Words::of(
    "led|chaired|headed|steered|leadership|direction|report|reports|reporting|rests|sits|lies|leiding|geleid|getrokken|\
     voorgezeten|rapporteert|ligt|rust|berust|voorzitterschap|hoede|spearheaded|championed|overseen|supervised|\
     verantwoordelijkheid|eindverantwoordelijkheid|coördinatie|gecoördineerd|coordinated|falls|owned",
);
/// Talks that somebody gives.
pub(super) static TALKS: Words = Words::of(
    "lezing|presentatie|keynote|gastcollege|gastles|masterclass|talk|lecture|speech|toespraak|webinar|workshop|sessie|session|optreden",
);
/// Sentences about these tell who leads somebody else.
pub(super) static RIVALS: Words =
    Words::of("competitor|competitors|concurrent|concurrenten|rival|rivals|concurrentie|competition");
/// An indefinite quantifier behind a verb: what someone does to each and all of something is a duty.
pub(super) static EVERY: Words = Words::of("every|each|everything|elke|elk|iedere|ieder|alle|alles|all");
/// Stretches of time: "every week" is a habit, no duty.
pub(super) static STRETCHES: Words = Words::of(
    "day|week|month|year|quarter|morning|evening|night|time|weekend|summer|winter|dag|week|maand|jaar|kwartaal|ochtend|avond|\
     keer|weekend|zomer|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|maandag|dinsdag|woensdag|donderdag|\
     vrijdag|zaterdag|zondag|about|of|over",
);
/// Verbs behind which even "every" tells no duty.
pub(super) static TASTES: Words = Words::of(
    "wants|likes|loves|needs|gets|has|heeft|wil|krijgt|vindt|knows|weet|kent|visits|bezoekt|buys|koopt|uses|gebruikt|enjoys|was|is|\
     hates|haat|follows|volgt|eats|eet|wordt|spends|deserves|tries|says|zegt|denkt|thinks|works|werkt|fits|suits|helps|past",
);
/// Openings of what happens since or until some day.
pub(super) static SINCE_WHEN: Words =
    Words::of("sinds|vanaf|tot|per|since|from|until|voorlopig|momenteel|currently|now|nu|tijdelijk|temporarily");
/// Whether the dot behind a text shortens its last word, a title before a name: "dhr", "Ms", "St".
pub(in crate::facts) fn ends_in_title(text: &str) -> bool {
    let last = text.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    last.len() <= 4 && !matches!(last, "heer" | "miss") && (TITLES.contains(last.to_lowercase().as_str()) || last == "St")
}

/// Titles that stand before a name and are no part of it; a full stop may follow.
pub(super) static TITLES: Words = Words::of("dr|drs|ir|mr|ing|prof|ds|mrs|ms|miss|mw|mevr|dhr|mevrouw|meneer|heer|bc|lic");
/// What stands between a first name and a surname.
pub(super) static PARTICLES: Words =
    Words::of("van|fan|de|den|der|ter|ten|te|'t|\u{2019}t|op|in|von|zu|da|di|del|della|dos|du|la|le|el|al|bin|ben|ibn|y|af|st");
/// Before a name in a slot, and between names.
pub(super) static ARTICLES: Words = Words::of("de|het|een|onze|ons|the|our|a|an|mijn|my|alle|all|door|by");
/// Joins owners in a slot or a subject.
pub(super) static JOINS: Words = Words::of("en|and|of|or|samen|met|plus|with");
/// Nobody is asked for here.
pub(super) static NOT_APPLICABLE: Words =
    Words::of("n.v.t.|n.v.t|nvt|n/a|na|n.a.|none|geen|niet van toepassing|not applicable|niemand|nobody");
/// "I" and its forms.
pub(super) static FIRST_PERSON: Words = Words::of("ik|ikzelf|mijzelf|mezelf|i|me|myself");
/// Groups that other lexicon files count as people; teams where an owner is expected.
pub(super) static GROUPS: Words = Words::of(
    "sales|growth|partnerships|verkoop|vrijwilligers|volunteers|events|social|leden|members|partners|docenten|marketing & sales|\
     marketing/sales|marketing en sales|sales & marketing|organizers|organisers|team|klant|client",
);
/// Interns by another name; only where an owner is expected.
pub(super) static STUDENTS: Words = Words::of("student|studente|studenten|students");
/// Forms of "to be" between an owner and what they are.
pub(super) static BE: Words =
    Words::of("is|zijn|blijft|blijven|wordt|worden|are|be|remains|becomes|stays|ben|am|i'm|as|als|being");
/// What a bracket behind a function or a name opens with before the one it tells of.
pub(super) static OPENS_REMARK: Words = Words::of(
    "|onze|our|de|the|als|as|currently|now|presently|for now|at present|interim|nu|momenteel|op dit moment|thans|tijdelijk|\
     voorlopig|vandaag|today",
);
/// Departments whose head answers for marketing.
pub(super) static LEADING_DEPARTMENTS: Words = Words::of(
    "marketing|communicatie|marketing en communicatie|marketing & communicatie|marketing and communications|communications|comms|\
     marcom|marketing & communications",
);
/// Before a colon and a name these tell whose work is shown, who is met or written to.
pub(super) static CREDITS: Words = Words::of(
    "tekst|text|foto|foto's|fotografie|photo|photos|photography|beeld|image|images|illustratie|illustraties|illustration|cover|auteur|\
     author|naam|name|contact|contactpersoon|perscontact|cliënt|voorbeeld|example|van|aan|from|to|cc|cv|citaat|recensie|\
     testimonial|onderwerp|subject|host|presentatie|concurrent|competitor|sponsor|partner|ambassadeur|ambassador|redactie|muziek|\
     music|artiest|artist|band|dj|jury|mentor|coach|begeleider|begeleiding|supervisor|adres|address|inspiratie|inspiration|held|\
     winnaar|winner|dank|thanks|blog|gastblog|video|film|story|verhaal|portret|portrait|profiel|profile|reactie|vraag|antwoord|\
     question|answer|post|caption|hook|titel|title|kop|headline|doelgroep|audience|bijlage|prijs|award|vormgeving|layout|opmaak",
);
/// Endings of nouns for things, never of a name.
pub(super) static THINGS: Words = Words::of("tion|tions|atie|aties|heid|schap|teit");
/// Before a function they tell that it is held no longer.
pub(super) static FORMER: Words =
    Words::of("voormalig|voormalige|vroegere|gewezen|ex|oud|voorheen|eerder|former|formerly|previously|once");
/// Between a function of the past and the one of today.
pub(super) static SINCE: Words = Words::of("en|and|nu|now|thans|inmiddels|currently|today|but|maar|tegenwoordig");
/// Verbs that promise an action.
pub(super) static WILL: Words = Words::of("zal|zullen|gaat|gaan|will|shall|moet|must");
/// Between a subject and its verb these change nothing.
pub(super) static LIGHT: Words = Words::of(
    "zelf|ook|also|dan|then|daarna|is|has|have|heeft|already|always|altijd|wekelijks|maandelijks|weekly|monthly|currently|personally|persoonlijk|die|who|are|be|voortaan|vanaf",
);
/// Between subject and predicate these tell that nothing was assigned.
pub(super) static DENIALS: Words =
    Words::of("niet|geen|nooit|not|never|no|was|werd|waren|were|formerly|voorheen|niemand|nobody|if|zou|would|could");
/// Before a name these make it no subject.
pub(super) static PREPOSITIONS: Words = Words::of(
    "van|of|met|with|voor|for|bij|aan|to|from|naast|over|about|door|by|dear|beste|hi|hey|hoi|hallo|hello|like|zoals|as|\
     op|on|tegen|via|stel|imagine|suppose|persona|than|dan|namens|behalf|onder|under",
);
/// After a verb of leading these tell that somebody's own business is meant.
pub(super) static INDEFINITE: Words = Words::of("een|a|an|zijn|haar|his|her|their|hun|twee|two|three|drie|eigen");
/// Words that are no surname although they stand in capitals.
pub(super) static NOT_NAMES: Words = Words::of(
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|\
     june|july|august|october|jan|feb|mrt|mar|apr|jun|jul|aug|sep|sept|okt|oct|nov|dec|maandag|dinsdag|woensdag|\
     donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|kwartaal|quarter|\
     nederland|belgië|vlaanderen|amsterdam|rotterdam|utrecht|eindhoven|groningen|antwerpen|brussel|gent|netherlands|\
     belgium|europe|europa|london|londen|berlin|germany|duitsland|usa|uk|haag|claude|chatgpt|copilot|gemini|gpt|ai|\
     google|meta|microsoft|apple|facebook|instagram|linkedin|tiktok|youtube|twitter|slack|trello|asana|notion|hubspot|\
     wordpress|canva|mailchimp|zapier|github|crm|cms|website|webshop|plan|klant|klanten|customer|customers|client|\
     ondernemers|bezoekers|ouders|jongeren|leden|ja|nee|yes|no|open|done|klaar|gereed|status|datum|date|budget|high|\
     medium|low|hoog|laag|midden|doel|goal|the|this|that|our|your|and|for|with|het|een|onze|jouw|dit|dat|voor|met|als|\
     bij|zie|see|per|elke|every|each|all|alle|free|gratis|new|nieuw|nieuwe|online|offline|digital|digitaal|intern|extern|\
     internal|external|auto|automatisch|automated|various|divers|diverse|both|beide|shared|gedeeld|draft|concept|version|\
     versie|you|jij|je|u|self|zelf|who|wie|what|wat|how|hoe|when|wanneer|where|waar|why|user|users|gebruiker|system|\
     systeem|bot|tool|n8n|script|cron|customer success|everyone|probably|maybe|perhaps|presumably|hopefully|waarschijnlijk|misschien|vermoedelijk|\
     mogelijk|voorlopig",
);
/// Local parts of addresses that belong to nobody in person.
pub(super) static MAILBOXES: Words = Words::of(
    "info|marketing|sales|contact|hello|hallo|hi|team|support|pr|press|pers|comms|communicatie|communications|redactie|\
     office|admin|mail|noreply|no-reply|events|media|help|service|klantenservice|receptie|secretariaat|bestuur|partners|\
     jobs|hr|legal|tech|all|here|channel|everyone|news|nieuwsbrief|feedback|growth|product|social|content|staff|\
     maintainers|core|dev",
);
/// Headings of parts that are about other people: their names own nothing.
pub(super) static STRANGER_HEADINGS: Words = Words::of(
    "persona|doelgroep|doelpubliek|audience|klantprofiel|klantreis|customer profile|customer journey|ideal customer|\
     ideale klant|icp|testimonial|customer review|klantreview|recensie|klantverhaal|klantverhalen|success stor|succesverha|klantcase|klanten aan het woord|\
     case stud|quote|influencer|journalist|perslijst|press list|media list|media contact|perscontact|spreker|speaker|\
     gastspreker|guest|gasten|prospect|concurren|competit|bronnen|literatuur|references|sources|e-mail template|\
     email template|mailtemplate|mail template|sjabloon|belscript|call script|voorbeeldmail|voorbeeldtekst|example post|\
     voorbeeldpost|dm template|message template|disclaimer|aansprakelijk|liability|vacaturetekst|job description|\
     user stories|target market|buyer|endorsement|bekende voorbeelden|inspirat",
);
/// Headings of parts that say who does what.
pub(super) static OWNER_HEADINGS: Words = Words::of(
    "rol|rollen|role|roles|taakverdeling|rolverdeling|taken en|team|verantwoordelijk|responsib|eigenaar|owner|\
     organisatie|wie doet wat|who does what|governance|bemensing|staffing|leads|projectgroep|werkgroep|betrokkenen|\
     leadership|uitvoering en|raci",
);
/// Headings of parts that speak of the document as a whole.
pub(super) static PLAN_HEADINGS: Words = Words::of(
    "documentgegevens|document control|documentbeheer|colofon|versiebeheer|document info|over dit document|\
     about this document|about this plan|eigenaarschap|ownership|governance|verantwoordelijkheid|accountability|eigenaar|\
     plan owner|owner|organisatie|organisation|organization|management samenvatting|managementsamenvatting|samenvatting|\
     executive summary|summary|overzicht|overview|algemeen|general|leiding|regie",
);
/// Headings, columns and openings of goals.
pub(super) static GOAL_WORDS: Words = Words::of(
    "doel|doelen|doelstelling|doelstellingen|goal|goals|objective|objectives|kpi|kpi's|kpis|target|targets|okr|okrs|\
     streefwaarde|ambitie|ambities|resultaat|resultaten|key result|key results|metric|metrics|hoofddoel|subdoel|\
     hoofddoelen|marketingdoelen|marketingdoelstellingen|communicatiedoelen|communicatiedoelstellingen|kernresultaat|\
     outcome|outcomes",
);
/// Headings and columns of actions.
pub(super) static ACTION_WORDS: Words = Words::of(
    "actie|acties|actieplan|actiepunt|actiepunten|actielijst|action|actions|action items|action plan|planning|taak|taken|\
     task|tasks|to-do|to do|todo|to-do's|activiteit|activiteiten|activity|activities|next steps|vervolgstappen|roadmap|\
     timeline|tijdlijn|uitvoering|contentkalender|content calendar|kalender|calendar|jaarplanning|wat|what|deliverable|\
     deliverables|tactic|tactics|initiatief|initiatieven|initiative|initiatives|campagne|campagnes|campaign|campaigns|\
     checklist|launch|item|stap|step|steps|deadline|wanneer|when|due|status|kanaal|channel|channels|kanalen",
);
/// Columns that make a table a list of contacts outside the organisation.
pub(super) static CONTACT_COLUMNS: Words = Words::of(
    "telefoon|telefoonnummer|phone|e-mail|email|e-mailadres|website|adres|address|plaats|city|branche|industry|url|\
     linkedin|outlet|tel|mail|land|country",
);
/// What an owner answers for when it is the whole plan.
pub(super) static WHOLE: Words = Words::of(
    "plan|marketingplan|communicatieplan|marketing|marketingstrategie|strategie|strategy|uitvoering|execution|geheel|\
     marketingbeleid|actieplan|marketingfunctie|campagneplan|contentplan|contentstrategie|jaarplan|document|communicatie|\
     groeiplan|whole|communicatiebeleid|marketingcommunicatie|marketingactiviteiten|implementatie|implementation|\
     delivery|marketing plan|project|result|resultaat|resultaten|results|go-to-market",
);
/// Experts whose names stand beside their models.
pub(super) static EXPERTS: Words = Words::of(
    "simon sinek|philip kotler|seth godin|michael porter|robert cialdini|byron sharp|mark ritson|april dunford|\
     donald miller|david ogilvy|eric ries|steve jobs|elon musk|gary vaynerchuk|neil patel|alex osterwalder|igor ansoff|\
     peter drucker|richard rumelt|jeff bezos|bill gates|albert einstein|dave mcclure|sean ellis|\
     alex hormozi|daniel kahneman|brian dean|rand fishkin|ann handley|joe pulizzi",
);
/// Firms, labels and foundations that bear a person's name. Left out: those that many people are called too (Bart Smit, Paul Smith).
pub(super) static BRANDS: Words = Words::of(
    "albert heijn|dirk van den broek|hans anders|max havelaar|anne frank|johan cruyff|johan cruijff|willem ii|hugo boss|\
     calvin klein|tommy hilfiger|ralph lauren|michael kors|karl lagerfeld|stella mccartney|charles tyrwhitt|laura ashley|\
     jimmy choo|marie curie|warner bros|tony chocolonely|jack daniel|johnnie walker|philip morris|goldman sachs|\
     morgan stanley|harry potter|peter pan|estée lauder|elizabeth arden|helena rubinstein",
);
/// The document itself, in a label.
pub(super) static DOCUMENT: Words = Words::of("plan|marketingplan|document|project|campagneplan");
/// Plain verbs behind "will" that no lexicon file counts as marketing.
pub(super) static PLAIN_DOING: Words = Words::of(
    "contact|handle|prepare|lead|manage|own|coordinate|do|make|take|fix|arrange|follow|check|set|review|draft|talk|speak|\
     update|add|build|create|write|send|publish|post|schedule|organise|organize|run|design|call|email|reach|share|plan|launch|\
     doen|maken|schrijven|plaatsen|sturen|versturen|delen|filmen|organiseren|plannen|regelen|coördineren|leiden|trekken|oppakken|verzorgen|bellen|benaderen|zorgen|uitvoeren|uitwerken|\
     bewaken|opstellen",
);
/// The plan as a subject.
pub(super) static THE_PLAN: Words = Words::of(
    "dit plan|het plan|this plan|the plan|dit marketingplan|het marketingplan|our marketing|onze marketing|\
     this marketing plan|het communicatieplan|dit communicatieplan|the marketing plan|het actieplan|the strategy|\
     deze campagne|marketing als geheel|de marketing wordt|de marketing is|de marketing ligt|marketing is|\
     marketing wordt",
);
/// The plan as an object.
pub(super) static WHOLE_OBJECTS: Words = Words::of(
    "het plan|dit plan|the plan|this plan|het marketingplan|dit marketingplan|the marketing plan|de marketing|\
     de uitvoering|our marketing|marketing|this strategy|the execution|het hele plan|the whole plan",
);
/// Openings of what is only supposed.
pub(super) static SUPPOSED: Words =
    Words::of("stel |if |imagine|bijvoorbeeld|suppose|for example|e.g.|voorbeeld:|example:|let's say");
/// Whose team or manager is meant: the reader's, somebody else's.
pub(super) static ELSEWHERE: Words = Words::of("je|jouw|uw|your|their|hun|his|her|klants");
/// Verbs of leading that also say what somebody has for a living: "runs a bakery".
pub(super) static LEADING: Words = Words::of("leads|owns|manages|runs|leidt|runt|drives|heads");
/// Words that begin a sentence about a function.
pub(super) static NOT_MODIFIERS: Words =
    Words::of("see|zie|via|ask|vraag|with|met|for|voor|by|door|and|en|not|niet|no|geen|per|bij|van|of|is|to|aan");
/// Columns that say what those in the name or role column answer for.
pub(super) static DUTIES: Words = Words::of(
    "verantwoordelijkheden|verantwoordelijkheid|responsibilities|responsibility|taken|taak|tasks|verantwoordelijk voor|\
     responsible for|duties|takenpakket|owns|bijdrage",
);
/// Columns of names.
pub(super) static NAME_COLUMNS: Words =
    Words::of("naam|name|persoon|person|teamlid|team member|medewerker|wie|who|collega|member");
/// Columns of functions.
pub(super) static ROLE_COLUMNS: Words = Words::of("rol|role|functie|function|position|title|job title");
/// Columns that make it a list of work after all.
pub(super) static WORK_COLUMNS: Words =
    Words::of("status|deadline|actie|action|taak|task|datum|date|wanneer|when|due|budget|kosten|cost|next step|stage|fase");
/// Accounts, not people, stand in brackets behind these.
pub(super) static PLATFORMS: Words = Words::of(
    "tiktok|instagram|linkedin|twitter|x|youtube|facebook|threads|bluesky|mastodon|github|account|insta|discord|shorts",
);
/// Headings whose bracketed name is a guest or a source.
pub(super) static GUESTS: Words =
    Words::of("interview|gast|guest|spreker|speaker|quote|case|persona|podcast|column|model|bron|source|boek");
/// A handle behind these is a source or an address.
pub(super) static SENT: Words =
    Words::of(" from @| at @| via @| by @| met @| van @| op @| on @| to @| naar @| follow @| volg @| tag @");
/// A function that is still sought owns nothing.
pub(super) static WANTED: Words =
    Words::of("hire|hiring|looking for|recruit|recruiting|op zoek naar|zoeken een|zoeken we|aannemen|aantrekken|werven|vacature");
/// Verbs that metrics files count as nouns; behind a name they are verbs.
pub(super) static DOES: Words = Words::of("leads|posts|reviews|orders");
/// Seasons, places and nationalities among the given names that are ordinary words.
pub(super) static SEASONS: Words = Words::of(
    "april|august|june|summer|autumn|winter|spring|alexandria|austin|carolina|chelsea|dakota|florence|georgia|madison|milan|\
     orlando|santiago|savannah|sydney|trinidad|troy|virginia|kent|sierra|german|roman|christian|urban|baptist|pastor|mercedes|\
     claude|nova|angel|corona|mercedes|diamond|crystal|sol|dev|kick|job|toy|an|chase|destiny|pascal|lucky|hunter|joy|dale",
);
/// Verbs of taking something on, behind a verb that promises.
pub(super) static OWNING: Words = Words::of(
    "own|lead|manage|coordinate|oversee|handle|organise|organize|chair|run|trekken|leiden|coördineren|coordineren|regelen|\
     bewaken|beheren|oppakken|verzorgen|organiseren",
);
/// What a department does that has taken something on.
pub(super) static OWNS: Words = Words::of("owns|oversees|coordinates|beheert|bewaakt|coördineert|verzorgt|trekt");
/// Nouns for one outside person; others name a firm.
pub(super) static PERSONAL: Words =
    Words::of("freelancer|freelance|zzp'er|zzp-er|zzper|adviseur|consultant|contractor|assistant|marketeer|specialist");
/// Nouns for people who are written about or asked, whole or as the head of a longer word.
pub(super) static OUTSIDERS: Words = Words::of(
    "journalist|journaliste|reporter|verslaggever|redacteur|hoogleraar|professor|expert|experte|klant|customer|client|spreker|\
     speaker|influencer|blogger|vlogger|youtuber|columnist|columniste|presentator|presentatrice|persona|auteur|author|novelist|\
     schrijver|schrijfster|bezoeker|visitor|lezer|reader|cursist|patiënt|patient|onderzoeker|researcher|zanger|zangeres|singer",
);
/// Verbs in the third person that are no work.
pub(super) static STATIVE: Words = Words::of(
    "heeft|wordt|blijft|vindt|weet|denkt|woont|komt|gaat|zegt|vertelt|krijgt|leest|wants|likes|says|lives|loves|thinks|knows|\
     needs|feels|works|gets|reads|tells|werkt|zoekt|wilt|must|moet|best|uses|koopt|buys|visits|bezoekt",
);
/// What is said of work besides a date: how often, how far.
pub(super) static STATES: Words = Words::of(
    "doorlopend|ongoing|continu|wekelijks|maandelijks|dagelijks|jaarlijks|weekly|monthly|daily|yearly|annually|quarterly|asap|\
     klaar|gereed|done|open|todo|bezig|loopt|afgerond|voor|tegen|uiterlijk|due|by|before|until|deadline|maandag|dinsdag|\
     woensdag|donderdag|vrijdag|zaterdag|zondag|monday|tuesday|wednesday|thursday|friday|saturday|sunday|voorjaar|lente|zomer|najaar|\
     herfst|winter|spring|summer|autumn|fall|today|tomorrow|vandaag|morgen",
);
/// Nouns of a trade: the first or last word of a company's name.
pub(super) static TRADES: Words = Words::of(
    "bank|groep|group|media|tuinen|hoveniers|bouw|bouwbedrijf|consultancy|consulting|solutions|systems|software|services|studio|\
     studios|shop|webshop|webwinkel|bakkerij|bakery|slagerij|slijterij|brouwerij|brewery|kwekerij|boerderij|drukkerij|\
     makelaardij|makelaars|architecten|accountants|advocaten|notarissen|verzekeringen|vastgoed|techniek|installatietechniek|\
     transport|holding|catering|kapsalon|salon|restaurant|hotel|garage|apotheek|tuincentrum|autobedrijf|schildersbedrijf|\
     interieur|interieurs|stichting|vereniging|cooperatie|coöperatie|supermarkt|supermarkten|supermarket|supermarkets|winkels|\
     store|stores|foods|brands|energie|energy|healthcare|zorggroep|thuiszorg|hogeschool|universiteit|university|college|museum|\
     theater|theatre|gemeente|fonds|foundation|institute|instituut|labs|agency|industries|logistics|logistiek|meubelen|reizen|\
     hotels|restaurants|juweliers|opticiens|schoenen|mode|keukens|fietsen|markets|partners|insurance|properties|pharmacy",
);
/// What a company's name ends in.
pub(super) static TRADE_ENDINGS: Words = Words::of(
    "bank|groep|group|media|tuinen|bouw|consultancy|solutions|systems|software|studio|studios|shop|bakkerij|slagerij|brouwerij|\
     kwekerij|makelaardij|techniek|transport|verzekeringen|supermarkt|supermarkten|markten|centrum|fabriek|groothandel",
);
/// Surnames that end as companies do.
pub(super) static NOT_COMPANIES: Words = Words::of("burbank|fairbank|millbank|verbank|archbishop|vantuinen");
