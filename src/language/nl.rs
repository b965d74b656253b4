//! Dutch words of the language room: abbreviations, function words, negation.

use super::negation::{Class, Role};

/// Abbreviations that never end a sentence, without the last dot.
pub(super) const ABBREVIATIONS: &str = "
    bijv bv. bv o.a m.b.t d.w.z i.v.m t.a.v t.o.v i.p.v n.a.v t.b.v z.s.m t.z.t i.s.m o.l.v i.h.k.v m.u.v d.m.v
    resp incl excl nr nrs ca dhr mevr mw dr drs prof ir ing mr fig pag blz bijl ong afd tel zgn mln mld vgl hfst evt max min gem
    jan feb febr mrt apr jun jul aug sep sept okt nov dec ma di wo vr za
";

/// Abbreviations that end a sentence where a capital follows.
pub(super) const ENDING_ABBREVIATIONS: &str = "etc enz e.d e.a e.v e.o n.t.b n.v.t b.v n.v p.m p.w p.j v.o.f o.i.d s.v.p i.o";

/// Words that only Dutch uses; those that English shares ("in", "is", "of", "we", "was") are left out.
pub(super) const FUNCTION_WORDS: &str = "
    de het een en van voor op met dat die dit deze te zijn er aan bij om naar uit tot door als ook niet geen maar dus
    omdat zodat wanneer terwijl tijdens zonder tussen binnen buiten tegen onder boven na sinds vanaf richting volgens
    ik jij je jou jouw hij zij ze wij ons onze u uw jullie hun hen haar zich elkaar iemand niemand iets niets alles
    wie wat waar waarom hoe welke welk waarbij waarmee waarvan waardoor hierbij hiermee daarbij daarmee daarvan daarom daarna
    wordt worden werd werden geworden ben bent waren geweest heb hebt heeft hebben hadden kan kunt kunnen kon moet moeten mag
    mogen zal zullen zou zouden wil wilt willen gaat gaan doet doen maakt maken krijgt krijgen geeft geven komt komen blijft
    blijven staat staan ligt zit vindt zien ziet laat laten weten weet
    nog al wel meer minder meest veel weinig alle elke elk ieder iedere enkele andere ander eigen zelf zelfs alleen altijd
    nooit vaak soms steeds nu toen dan daar hier zo heel erg zeer echt goed goede beter beste nieuwe nieuw eerste tweede derde
    laatste volgende vorige één twee drie vier vijf zes zeven acht negen tien
    keer eens reeds vooral ongeveer minimaal maximaal eventueel namelijk bijvoorbeeld dankzij rond
    maand maanden weken jaar jaren dag dagen uur kwartaal gratis klant klanten bedrijf bedrijven doel doelen
    dezelfde hetzelfde zoals toch echter hoewel indien mits tenzij totdat voordat nadat zodra
";

/// Months and days that only Dutch has.
pub(super) const CALENDAR: &str = "
    januari februari maart mei juni juli augustus oktober maandag dinsdag woensdag donderdag vrijdag zaterdag zondag mrt okt
";

/// Words by what they do around a negation.
pub(super) const CLASSES: &[(Class, &str)] = &[
    (
        Class::Stop,
        "maar echter wel behalve tenzij terwijl omdat want dus zodat hoewel voordat totdat waardoor waarbij waarmee indien mits tot",
    ),
    (
        Class::Finite,
        "is was waren wordt worden werd heeft hebben hebt had kan kunnen moet moeten zal zullen gaat gaan wil willen mag blijft
        blijven doet doen levert leveren heb werkt werken leidt leiden kun kunt weet weten kom komt komen verliest verliezen verspilt
        verspillen mislukt mislukken faalt drijft stuurt loopt lopen raakt raken wint winnen brandt valt vallen ontstaat betekent vraagt vragen koopt kopen gebeurt verdwijnt kost zijn staat staan zie zien ziet",
    ),
    (
        Class::Deliberate,
        "bewust bewuste expres kiezen kies kiest koos kozen gekozen keuze besluiten besloten besluit doelbewust principieel opzettelijk",
    ),
    (Class::Still, "nog"),
    (Class::Have, "heb hebt heeft hebben had hadden kent kennen ontbreekt bezit"),
    (Class::Be, "is was waren zijn ben bent bestaat bestaan ligt liggen staat staan komt"),
    (Class::There, "er"),
    (Class::Intend, "gaan gaat ga zullen zal doen doe doet"),
    (Class::Able, "kan kunnen kunt kon konden lukt"),
    (
        Class::Determine,
        "heb hebt heeft hebben had hadden weet weten bepaal bepaalt bepalen meet meten ken kent kennen definieer definiëren
        formuleren formuleert volgen volgt evalueren evalueert vastleggen leggen vast stellen benoemen benoemt beschrijven
        beschrijft begrijpen begrijpt snappen snapt staat is zijn sturen stuurt weten",
    ),
    (Class::Subject, "we wij ik je jij jullie u men"),
    (
        Class::Foundation,
        "doel doelen doelstelling doelstellingen strategie strategieën richting visie missie koers keuze keuzes regie positionering
        doelgroep doelgroepen eigenaar eigenaarschap verantwoordelijke kpi kpi's kpis prioriteit prioriteiten budget planning plan
        nulmeting inzicht inzichten focus leiding leiderschap afspraken overzicht samenhang merkbelofte propositie meetplan
        resultaten structuur evaluatie",
    ),
    (
        Class::Settled,
        "bepaald vastgesteld duidelijk gedefinieerd bekend vastgelegd benoemd geformuleerd uitgewerkt beschreven gekozen ingevuld
        helder aanwezig concreet meetbaar gemeten belegd afgesproken toegewezen besproken omschreven geregeld klaar beschikbaar
        gesteld opgesteld aangewezen uitgevoerd doordacht onderbouwd onderzocht bedacht ingesteld geprioriteerd verdeeld beslist
        aangesteld afgebakend getoetst gepland gemaakt plaatsgevonden uitgesproken rond af",
    ),
    (Class::Degree, "nog goed echt heel structureel precies helemaal voldoende scherp genoeg concreet helder altijd volledig expliciet formeel"),
    (Class::Link, "en of noch"),
    (Class::Question, "wat wie welke welk hoe waar wanneer of waarom"),
    (Class::If, "als indien wanneer zodra tenzij wie"),
    (Class::Past, "was waren had hadden werd werden ging gingen kwam kwamen deed deden geweest gegaan gestart"),
    (Class::Person, "we wij ik ons onze mijn"),
    (Class::Definite, "de het dit deze die dat er hun haar"),
    (
        Class::Verdict,
        "verspilling tijdverspilling geldverspilling zonde zinloos zin nutteloos waardeloos weggegooid ruis gokken gok lawaai
        kansloos stuurloos hobby niets weinig blind duur je jij u men iedereen niemand",
    ),
    (
        Class::Settle,
        "bepalen stellen vaststellen formuleren benoemen beschrijven kiezen definiëren leggen vastleggen vullen invullen werken
        uitwerken wijzen toewijzen aanwijzen beslissen spreken afspreken bedenken maken concretiseren",
    ),
    (
        Class::Kept,
        "veranderd gewijzigd aangepast vergeten verlaten verloren losgelaten opgegeven gehaald behaald bereikt gerealiseerd geslaagd
        verschoven vervallen gestopt getekend",
    ),
    (Class::Aim, "voor op aan naar over bij"),
];

/// Words and phrases that negate, or only seem to.
pub(super) const TRIGGERS: &[(Role, &[&str])] = &[
    (
        Role::Pseudo,
        &[
            "niet alleen", "niet slechts", "niet enkel", "niet voor niets", "niet meer dan", "niets minder dan",
            "niks minder dan", "niet minder dan", "niet langer dan", "niet later dan", "niet zonder", "nooit zonder",
            "niet in de laatste plaats", "niet te vergeten", "niets anders dan", "geen twijfel", "zonder twijfel", "zonder meer",
            "geen probleem", "al dan niet", "of niet", "zo niet", "waarom niet", "wat niet is", "niet zomaar", "niet per se",
            "een weinig", "hoe dan ook niet",
        ],
    ),
    (
        Role::Absence,
        &[
            "zonder", "gebrek aan", "gemis aan", "afwezigheid van", "bij ontstentenis van", "geen sprake van", "te weinig",
            "onvoldoende", "nergens", "nog geen", "nog steeds geen", "nog altijd geen", "nooit een", "niemand", "niets", "niks",
            "mist", "missen", "noch", "amper", "nauwelijks",
        ],
    ),
    (
        Role::Choice,
        &[
            "stop met", "stoppen met", "gestopt met", "niet langer", "niet meer", "geen losse", "vermijd", "vermijden",
            "bewust niet", "bewust geen", "doen niet aan", "doe niet aan",
        ],
    ),
    (Role::Noun, &["geen", "gene"]),
    (Role::Instead, &["in plaats van", "i p v"]),
    (Role::Little, &["weinig", "nul"]),
    (Role::Pending, &["nog"]),
    (Role::Verb, &["niet", "nooit"]),
    (Role::Both, &["ontbreekt", "ontbreken", "ontbrak", "ontbreekt het aan", "onduidelijk", "onbekend", "afwezig"]),
    (
        Role::After,
        &[
            "n t b", "ntb", "nader te bepalen", "nog te bepalen", "nog in te vullen", "volgt nog", "amper sprake",
            "nauwelijks sprake", "laat op zich wachten", "laat nog op zich wachten", "laten op zich wachten",
            "laten nog op zich wachten", "blijft uit", "blijven uit", "geen sprake", "allesbehalve duidelijk",
            "allesbehalve helder", "verre van duidelijk", "verre van helder",
        ],
    ),
];
