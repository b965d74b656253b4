//! Words that are names as well as ordinary words or abbreviations.

use crate::facts::owner::is_word_too;

/// Surnames, and words of agencies' names, that a plan also uses as ordinary words.
const WORDS: &str = "
    baker bakker banks beer berg best bloem boer bos boss brand bron brown bruin brug bush case chase church city coach college cook
    cross dag dam day dekker dijk dorp east field fields fox geel goed good grant green groei groen groot haan heuvel hill hoek hond
    hout huis jager jong kaas kamer kamp kapper kerk king klant klein koch kok koning koopman kramer kroon land lang lente long love
    maker man markt meester meijer molen molenaar mulder noord north nieuw oost oud page park parks plein poort post price prins raad
    rice rood schipper schouten sharp short slager smit smith speelman stad steen stone storm straat taylor timmerman tuin veld visser
    vogel vos walker water weg wells west white winkel winter wolf wood woods young zee zomer zuid zwart
    agency bureau communicatie communications consultancy creative creatieve design digital digitaal group groep media marketing
    online partners reclame reclamebureau marketingbureau studio works
    januari februari maart april mei juni juli augustus september oktober november december january february march may june july
    august october feb mrt apr jun jul aug sep okt nov dec
";

/// Given names that are verbs, nouns or months besides, beside those that the list of given names marks.
const GIVEN: &str = "
    ace art april august bill buck chance chase christian dawn drew faith frank grace hope ivy jack joy june kit
    mark may merit miles nick olive pat pearl penny pip rich rob robin roos rose ruby sky storm sue summer sunny wil
    will wim
";

/// Abbreviations and short words that initials must not be taken for.
const SHORT: &str = "
    ai api as at b2b b2c be bv by ceo cfo cmo coo cpa cpc cpl crm cta ctr cto de do du een en eu fte go gtm he hr ik in is it je kpi
    me mkb mql ms mt my nl no nps nv of ok okr om on op or pc pdf pm po pos pr qa qr roas roi sea sem seo so sql te to tv uk up us usp
    vp we zo zzp
";

/// What stands behind a name with a capital and is no surname: channels, tools, days, the first words of the next clause.
const CHANNELS: &str = "
    adwords blog canva content excel facebook google gmail hootsuite hubspot instagram insta later linkedin mailchimp meta outlook
    pinterest snapchat teams tiktok trello twitter website whatsapp wordpress word youtube
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag monday tuesday wednesday thursday friday saturday sunday
    januari februari maart april mei juni juli augustus september oktober november december january february march may june july august
    october bureau communicatie communications design marketing media online sales team
    campagne campaign doel doelen goal goals actie acties action actions budget datum date deadline eigenaar owner plan strategie strategy
    de het een the and en van voor met will is owns leads doet maakt schrijft elke iedere every each
";

fn listed(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|w| w == word)
}

/// Whether a word in lower case is used as an ordinary word too.
pub(super) fn is_ordinary(word: &str) -> bool {
    listed(WORDS, word) || listed(GIVEN, word) || is_word_too(word)
}

/// Whether a word in lower case is a channel, a tool, a day or a word of plans that may stand behind a name.
pub(super) fn is_channel(word: &str) -> bool {
    listed(CHANNELS, word)
}

/// Whether a word in lower case is one of those of which a genitive would be a plural: `posts`.
pub(super) fn has_plural(word: &str) -> bool {
    listed(WORDS, word)
}

/// Whether letters in lower case are a common abbreviation or a short word.
pub(super) fn is_abbreviation(letters: &str) -> bool {
    listed(SHORT, letters)
}
