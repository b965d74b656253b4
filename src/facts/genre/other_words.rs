//! Words that other documents are made of.

use super::OtherGenre;
use super::OtherGenre::{Analysis, Article, Internal, Legal, Paperwork, Software, Unrelated};
use super::cue::{Cue, Side};
use super::notice::Zone;

const fn other(id: &'static str, genre: OtherGenre, zone: Zone, each: i32, most: i32, words: &'static str) -> Cue {
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
        "in deze blog|in dit blog|in dit artikel|in deze post|in deze column|in dit stuk|leestijd|minuten lezen|lees ook|\
         lees verder|lees meer|deel dit artikel|deel deze|onze columnist|min read|minute read|in this post|\
         in this article|in this blog|read next|read more|related posts|subscribe below|share this|liked this|\
         originally published|gepubliceerd op|geplaatst op|published on|posted on|gelezen:|guest post|gastblog|de auteur|\
         the author|columnist|noot voor de redactie|niet voor publicatie|for immediate release|notes to editors|tags:|\
         reacties op dit|geschreven door|written by|lees het hele|verder lezen|ons gratis e-book|our free e-book",
    ),
    other(
        "article-in-title",
        Article,
        Zone::Title,
        5,
        5,
        "hoe schrijf je|hoe maak je|hoe je|zo maak je|zo schrijf je|stappenplan|in 5 stappen|in 7 stappen|tips|mythes|\
         fouten|waarom je|waarom jij|waarom jouw|persbericht|column|blog:|how to|how i|how we grew|ways to|myths|\
         mistakes|reasons|why you|why your|press release|lessons|guide to|gids|interview met|explained|uitgelegd|\
         wat is een|what is a|zo werkt|zo kies je|zo gebruik je|zo krijg je|zo vind je",
    ),
    // It draws the reader in.
    other(
        "talks-to-reader",
        Article,
        Zone::Opening,
        2,
        6,
        "herken je|herkenbaar?|herkenbaar.|je kent het|laten we eerlijk|eerlijk is eerlijk|eerlijk?|spoiler|stel je voor|\
         mijn advies|mag ik je|denk eens|je denkt|jij denkt|wist je dat|en jij?|en u?|durf jij|long story short|\
         sterker nog|want zeg nou|zeg nou zelf|precies:|maar let op|let's be honest|let's face it|sound familiar|\
         sounds familiar|you know the|imagine|my advice|ever wondered|have you ever|did you know|here's the thing|\
         you'll learn|think of your|ready to|wil je weten|hulp nodig|vrijblijvend|ik durf te wedden|toch?|\
         in de praktijk zie ik|neem contact met ons op|get in touch|kijk,|en weet je|geloof me|trust me|you might think|\
         klinkt logisch|want results like|onze training|onze cursus|gratis scan|gratis checklist|schrijf je in voor|\
         our free guide|book a call",
    ),
    // It tells what someone said or what happened.
    other(
        "reports-speech",
        Article,
        Zone::Opening,
        1,
        4,
        "zei|zegt|says|zegt hij|zegt zij|zegt ze|aldus|vertelde|vroeg ik|ik vroeg|vorige week|gisteren|vorige maand|\
         volgens de|said|told|according to|yesterday|last week|last month|on tuesday|on monday|on wednesday|on thursday|\
         on friday|praised|hoogleraar|het boek|hoofdstuk|bladzijde|the book|uit onderzoek blijkt|research shows|\
         studies show",
    ),
    other(
        "software-words",
        Software,
        Zone::Opening,
        1,
        6,
        "npm|npx|yarn|pip install|docker|dockerfile|kubernetes|terraform|localhost|endpoint|endpoints|backend|frontend|\
         repository|pull request|pull requests|commit|branch|merge|merged|feature flag|compile|compiler|library|\
         package manager|dependency|dependencies|database|postgres|postgresql|sqlite|redis|schema|migration|typescript|\
         javascript|python|react|next.js|tailwind|eslint|unit tests|integration tests|ci/cd|yaml|json|xml|\
         environment variables|environment variable|config|runtime|latency|api|apis|sdk|cli|webhook|webhooks|plugin|\
         github actions|stack trace|refactor|codebase|source code|broncode|deployment|staging|rss|markdown|css|html|\
         component|components|tech stack|cargo build|git|github|clone|stub|bug|bugs|crash|fixed:|added:|utc|idempotent|\
         jobs are|memory leak|cache|server|servers|sprint|flaky|definition of done|story points|scrum|deployed|http|\
         request|requests|authentication|timestamp",
    ),
    other(
        "software-in-title",
        Software,
        Zone::Title,
        4,
        6,
        "readme|architecture|architectuur|api|rfc|design doc|implementation plan|migration|technical|documentation|\
         installation|quick start|manual|handleiding|gebruiksaanwijzing|automation|bot|changelog|release notes|library|\
         testplan|test plan|data model|runbook|user guide",
    ),
    other(
        "software-parts",
        Software,
        Zone::Label,
        2,
        8,
        "installation|install|usage|api|license|contributing|configuration|requirements|prerequisites|getting started|\
         quick start|quickstart|troubleshooting|build|building|architecture|tech stack|project structure|development|\
         deployment|endpoints|changelog|faq|features|alternatives considered|rollout|running|dependencies|installatie|\
         gebruik|licentie|configuratie|vereisten|bijdragen|architectuur|probleemoplossing|onderhoud|cleaning|warranty|\
         garantie|before first use|overview|implementation plan|data model|tests|testing|models|known issues|security|\
         usage examples|examples|api reference|veiligheid",
    ),
    other(
        "legal-in-title",
        Legal,
        Zone::Title,
        4,
        6,
        "algemene voorwaarden|voorwaarden|overeenkomst|contract|privacyverklaring|privacybeleid|cookiebeleid|\
         verwerkersovereenkomst|reglement|statuten|disclaimer|terms of service|terms and conditions|terms of use|terms|\
         agreement|privacy policy|privacy statement|privacy notice|cookie policy|license|code of conduct|nda",
    ),
    other(
        "legal-words",
        Legal,
        Zone::Opening,
        2,
        12,
        "artikel 1|artikel 2|artikel 3|partijen|opdrachtnemer|aansprakelijkheid|aansprakelijk|vrijwaart|van rechtswege|\
         in verzuim|wettelijke rente|nederlands recht|belgisch recht|bevoegde rechter|algemene voorwaarden|\
         toepasselijk recht|overeenkomst tussen|rechtspersoon|verwerkingsverantwoordelijke|persoonsgegevens|\
         privacyverklaring|cookieverklaring|ontbinding|geheimhouding|hereby|hereto|herein|thereof|whereas|indemnify|\
         indemnification|liable|liability|governing law|terms of service|terms and conditions|terms of use|\
         this agreement|agreement is entered|third parties|pursuant to|notwithstanding|personal data|legal basis|gdpr|\
         supervisory authority|privacy policy|effective date|shall not|intellectual property|confidentiality|warranties|\
         copyright policy|to the extent permitted|verwerker|de ondergetekenden|overeengekomen|ondertekend|\
         schadevergoeding|the undersigned",
    ),
    // How colleagues deal with each other.
    other(
        "working-together",
        Internal,
        Zone::Opening,
        1,
        10,
        "stand-up|standup|stand-ups|standups|response time|response times|reactietijd|groepsapp|notulist|camera|\
         direct messages|threads|thread|one-to-one|one-on-ones|1:1|remote|remote-first|working hours|work day|\
         office hours|availability|beschikbaarheid|bereikbaar|time zone|time zones|timezone|async|asynchronous|\
         asynchronously|agenda|check-in|check in|retrospective|retrospectives|retro|feedback|assume good|code of conduct|\
         conflict|conflicts|tutor|ziek|te laat|teamgenoten|groepsgenoten|teamleden|team members|teammates|mute|\
         video calls|zoom|slack|discord|microsoft teams|notifications|handbook|onboarding new|pull request|code review|\
         code reviews|face to face|in private|pairing|issue tracker|buddy|laptop|sick leave|passwords|your manager|hr|\
         home office|thuiswerken|verlof|teamapp|smoelenboek",
    ),
    other(
        "says-internal",
        Internal,
        Zone::Opening,
        3,
        6,
        "how we communicate|communicate internally|internally|talk to each other|company handbook|team handbook|\
         group rules|ground rules|working agreement|working agreements|team agreement|werkafspraken|groepsafspraken|\
         samenwerkingscontract|samenwerkingsafspraken|hoe wij als groep|hoe we samenwerken|how we work|\
         personeelshandboek|huisregels|gedragscode",
    ),
    other(
        "parts-of-working-together",
        Internal,
        Zone::Label,
        2,
        6,
        "issues|pull requests|video calls|chat|chat channels|meetings|call|calls|zoom|slack|discord|teams|stand-up|\
         stand-ups|standup|daily stand-up|response time|response times|etiquette|availability|group rules|in person|\
         vergaderingen|overleggen|beschikbaarheid|bereikbaarheid|afspraken over samenwerking|working hours|feedback|\
         accounts|day one|holidays|conflict|conflicts|conflict resolution|communication rules|leave|werktijden",
    ),
    // It looks back, or at others.
    other(
        "looks-back",
        Analysis,
        Zone::Opening,
        1,
        8,
        "bevindingen|onderzochte|onderzochten|vergeleken|gebaseerd op openbare|is gebaseerd op|resultaten zijn|verslag|\
         rapport|gemiddeld|gemiddelde|totaal aantal|benchmark|benchmarks|conclusie|werd|werden|steeg|daalde|bleef|bleven|\
         leverden|leverde|findings|analysed|analyzed|we compared|methodology|respondents|respondenten|steekproef|sample|\
         conclusion|conclusions|on average|were|rose|fell|report|observed|geconstateerd|verwachtingen|prestaties|\
         performance|patronen|patterns|ten opzichte van|was worth|accounted for|summarises|summarizes|this report|\
         dit rapport|dit verslag|overview of|sources:|bronnen:|year on year|market size|marktomvang|in dit verslag|\
         we zien dat|de stijging|de daling|daling van|veroorzaakt door|vrijwel gelijk|cijfers zijn|the increase|\
         the decrease|was caused by|unchanged",
    ),
    other(
        "analysis-in-title",
        Analysis,
        Zone::Title,
        5,
        6,
        "*analyse|*onderzoek|*verslag|*rapport|*evaluatie|*rapportage|*benchmark|*resultaten|*terugblik|analysis|report|\
         results|evaluation|audit|survey|findings|research|review of|retrospective|post-mortem|case study|jaarverslag|\
         jaarrekening|businessplan|business plan|ondernemingsplan",
    ),
    // The paperwork of an organisation.
    other(
        "paperwork-in-title",
        Paperwork,
        Zone::Title,
        4,
        4,
        "notulen|vergadering|factuur|vacature|besluitenlijst|jaarrekening|balans|minutes|meeting|invoice|vacancy|job|\
         hiring|payslip|loonstrook|curriculum vitae|offerte|quotation|functieprofiel|functieomschrijving|job profile|\
         job description",
    ),
    other(
        "invoice-words",
        Paperwork,
        Zone::Opening,
        3,
        12,
        "factuur|factuurnummer|factuurdatum|vervaldatum|iban|btw-nummer|subtotaal|kvk|invoice|invoice number|\
         invoice date|due date|subtotal|vat number|amount due|bill to|balans per|vaste activa|afschrijvingen|boekjaar|\
         penningmeester|décharge|balance sheet|fiscal year|over te maken|offertenummer|te betalen|purchase order|\
         payment terms",
    ),
    other(
        "minutes-words",
        Paperwork,
        Zone::Opening,
        2,
        12,
        "notulen|aanwezig:|afwezig:|afwezig|rondvraag|opening.|sluiting|opent de vergadering|bestuursvergadering|\
         volgende vergadering|actielijst vorige|w.v.t.t.k.|minutes of|attendees|present:|apologies|absent:|were approved|\
         vastgesteld.|aob|meeting closed|next meeting|meeting adjourned|adjourned|any other business|motion carried|\
         seconded|besluitenlijst|mededelingen|vastgesteld zonder|de vergadering",
    ),
    // A campaign for staff uses these as well.
    other(
        "speaks-of-jobs",
        Paperwork,
        Zone::Opening,
        1,
        4,
        "vacature|solliciteren|sollicitatie|cv|motivatiebrief|salaris|salary|qualifications|cover letter|to apply|full-time|résumé|proeftijd|jaar ervaring|years of experience",
    ),
    // An employer speaks to who applies.
    other(
        "vacancy-words",
        Paperwork,
        Zone::Opening,
        2,
        12,
        "solliciteer|vakantiedagen|pensioenregeling|wij bieden|bieden wij|wat bieden wij|wat vragen wij|functie-eisen|\
         werk- en denkniveau|acquisitie wordt niet|job description|apply now|we offer|what we offer|years' experience|\
         equal opportunity employer|paid time off|job title|we are looking for|we're looking for|wij zoeken een|\
         your profile|jouw profiel|functie-omschrijving|functieomschrijving|arbeidsvoorwaarden",
    ),
    other(
        "kitchen-words",
        Unrelated,
        Zone::Opening,
        2,
        10,
        "ingrediënten|ingredients|bereiding|bereidingstijd|eetlepel|theelepel|gram|oven|preheat|tablespoon|tablespoons|\
         teaspoon|teaspoons|tbsp|tsp|cups|roer|stir|serveer|serves|snijd|bake|boil|kook|meng|mix|saus|peper|zout",
    ),
];
