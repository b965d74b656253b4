//! English words of the language room: abbreviations, function words, marketing jargon, negation.

use super::negation::{Class, Role};

/// Abbreviations that never end a sentence, without the last dot.
pub(super) const ABBREVIATIONS: &str = "
    e.g i.e mr mrs ms dr prof vs approx dept est incl excl fig sec vol nos max min avg jan feb mar apr jun jul aug sep sept
    oct nov dec mon tue wed thu fri sat sun st pp vols capt gen hon sen gov messrs ext
";

/// Abbreviations that end a sentence where a capital follows.
pub(super) const ENDING_ABBREVIATIONS: &str = "etc inc ltd co corp llc plc u.s u.k e.u p.m a.m p.a t.b.d t.b.c n.a";

/// Words that only English uses; those that Dutch shares or borrows ("in", "is", "of", "we", "over") are left out.
pub(super) const FUNCTION_WORDS: &str = "
    the a an and or to for with on at by from as this that these those it its be been being are were am not no do does did
    done have has having can could should would will shall may might must i you your yours he she they them their our ours us
    his him her my mine who whom whose which what where when why how if then than there here because so while although though
    until unless since before after during between within without through against about into onto off out up down across along
    around behind beyond toward towards upon  all any each every both few more most other some such only own same too very
    just also still already yet never always often again once now new first second third next last one two three four five
    six seven eight nine make makes making get gets getting use uses using used build building built create creates creating
    run running keep find know need needs wants take helps work works give let see say says said go goes going come
    people year years month months day days weekly daily monthly  customers customer company companies business free
    don't doesn't isn't aren't won't can't didn't wasn't weren't it's we're you're they're that's we've let's i'm
    everyone someone something anything nothing everything another many much less better good great
";

/// Function words that a sentence has and a title or a name ("Behind the Scenes") does not: pronouns, auxiliaries, conjunctions.
pub(super) const SENTENCE_WORDS: &str = "
    i you he she they it him them us be been being are were am do does did done have has having can could should would will
    shall may might must not that who whom what which where why if than because so while although though until unless since
    don't doesn't isn't aren't won't can't didn't wasn't weren't it's we're you're they're that's we've let's i'm
    make let see say says said know need needs want wants everyone someone something anything nothing
";

/// Months and days that only English has.
pub(super) const CALENDAR: &str = "
    january february march june july october monday tuesday wednesday thursday friday saturday sunday
    mon tue wed thu fri sun mar oct dec
";

/// English that Dutch marketing text is full of, and names: says nothing about the language.
pub(super) const JARGON: &str = "
    marketing content social media post posts posting blog blogs blogpost blogposts campaign online offline website site page
    pages landing landingpage landingspage lead leads funnel funnels conversion rate rates click clicks view views reach like
    likes share shares follower followers engagement engage community brand branding branded brandbook story stories
    storytelling video videos reel reels short shorts podcast podcasts webinar webinars event events email emails mail mailing
    mailings newsletter newsletters automation workflow workflows tool tools tooling crm seo sea sem ads ad advertising
    advertisement display retargeting remarketing targeting target targets persona personas customer journey touchpoint
    touchpoints  buyer b2b b2c sales pipeline deal deals demo demos trial pricing price premium freemium business case
    cases plan planning strategy team teams manager managers management marketeer owner lead project projects sprint sprints
    agile scrum review reviews feedback dashboard dashboards report reporting data analytics insight insights tracking kpi
    kpis okr okrs roi roas cac ltv mql mqls sql sqls nps ctr cpc cpl cpa cpm mrr arr churn retention growth scale scaling
    startup startups scaleup founder founders ceo cmo cto coo partner partners partnership partnerships sponsor sponsors
    influencer influencers ambassador ambassadors creator creators copy copywriting design designer designers creative
    template templates format formats checklist checklists guide guides toolkit handbook whitepaper whitepapers ebook ebooks
    download downloads update updates launch launches release releases roadmap rollout kick-off kickoff setup set-up backlog
    test tests testing a/b experiment experiments hypothesis benchmark best practice practices do's don'ts quick wins
    thought leadership awareness consideration loyalty advocacy employer employee onboarding support service services desk
    helpdesk software hardware cloud platform platforms app apps api web mobile desktop hosting server servers security
    compliance privacy cookie cookies tag tags hashtag hashtags keyword keywords ranking rankings search engine optimization
    optimisation link links linkbuilding backlink backlinks crawl index sitemap schema markup meta title snippet snippets
    outreach outbound inbound cold warm call calls meeting meetings  up meetup meetups network networking conference
    workshop workshops training trainings coach coaching consultant consultancy consulting freelance freelancer freelancers
    agency budget cost costs revenue profit margin forecast  output outcome outcomes impact input  value proposition
    unique selling point points usp usps pitch pitches deck elevator product products market markets fit niche segment segments
    user users client clients prospect prospects account accounts based abm nurturing nurture drip trigger triggers score
    scoring hot top high low level levels key main focus mindset mission vision purpose values core goal goals objectives
    linkedin facebook instagram tiktok youtube twitter whatsapp google chatgpt openai hubspot mailchimp canva wordpress slack
    notion trello asana zapier shopify salesforce pinterest reddit github meta microsoft apple amazon bing semrush ahrefs
    figma adobe stripe teams zoom hootsuite buffer ai it hr pr qa ui ux cta faq pdf url html css utm gdpr saas smart swot
    smartphone laptop computer internet  live stream streaming game games fun cool premium basic pro plus light starter
    enterprise self-service ready package packages bundle bundles discount sale  black friday cyber monday early bird
    ticket tickets booking check quiz poll polls giveaway giveaways contest challenge challenges award awards press  kit
     statement quote quotes testimonial testimonials rating ratings proof trust  selling recap teaser
    teasers trailer carousel carousels visual visuals banner banners flyer flyers poster posters billboard print drone photo
    week april september november december status pending done  medium  total item items backend frontend stack
    tech developer developers engineer engineering open source code coding repo bug bugs feature features  beta alpha
";

/// Words by what they do around a negation.
pub(super) const CLASSES: &[(Class, &str)] = &[
    (Class::Stop, "but however except although though because so while unless whereas before until since"),
    (
        Class::Finite,
        "is are was were will can could should must has have had do does would may means leads makes leaves turns becomes",
    ),
    (
        Class::Deliberate,
        "deliberately consciously intentionally deliberate conscious choose chooses chose chosen choosing decide decided opt opted purposely",
    ),
    (Class::Still, "yet still"),
    (Class::Have, "have has had having with got own"),
    (Class::Be, "is are was were be been isn't aren't wasn't weren't"),
    (Class::There, "there"),
    (Class::Intend, "will won't going shall shan't"),
    (Class::Able, "can cannot can't could couldn't able"),
    (
        Class::Determine,
        "have has know define defined set measure track understand agree own need see exist document specify state name decide seem
        appear clear clearly determine evaluate yet been establish agreed decided got",
    ),
    (Class::Subject, "we i you they our"),
    (
        Class::Foundation,
        "goal goals objective objectives strategy strategies direction vision mission choice choices positioning audience audiences
        owner owners ownership accountability responsible kpi kpis kpi's priority priorities budget plan planning baseline insight
        insights focus leadership metrics metric target targets deadline deadlines alignment structure purpose proposition roadmap
        capacity results review evaluation",
    ),
    (
        Class::Settled,
        "defined set clear known decided documented agreed established assigned specified named measured available present tracked
        determined identified included mentioned described appointed finalised finalized aligned filled understood allocated
        thought articulated written spelled spelt planned chosen prioritised prioritized confirmed clarified formulated recorded
        addressed validated considered made found measurable concrete explicit specific sorted pinned worked settled nailed figured",
    ),
    (Class::Degree, "yet been clearly well really fully properly formally even explicitly currently actually very sufficiently"),
    (Class::Link, "and or nor"),
    (Class::Question, "what who which how where when whether why if"),
    (Class::If, "if when whenever wherever where unless once whoever those anyone"),
    (Class::Past, "was were had did went came began started ran been"),
    (Class::Person, "we i our us my we're we've we'll we'd i'm i've"),
    (Class::Definite, "the this these that those their there his her"),
    (
        Class::Verdict,
        "waste wasted noise pointless useless gamble gambling guesswork guessing meaningless nothing busywork decoration worthless
        blind risky expensive hobby drifting only rarely never you your everyone nobody",
    ),
    (
        Class::Settle,
        "define set decide agree choose determine establish clarify identify document pin formulate appoint assign name pick
        articulate confirm settle",
    ),
    (
        Class::Kept,
        "changed altered forgotten abandoned lost dropped achieved reached met hit missed realised realized succeeded moved shifted
        stopped",
    ),
    (Class::Aim, "for about on at"),
];

/// Words and phrases that negate, or only seem to.
pub(super) const TRIGGERS: &[(Role, &[&str])] = &[
    (
        Role::Pseudo,
        &[
            "not only", "not just", "not merely", "not simply", "not least", "not without", "never without", "not to mention",
            "no doubt", "without doubt", "without a doubt", "without question", "no more than", "no less than", "no fewer than",
            "no later than", "no matter", "no problem", "nothing but", "why not", "or not", "whether or not", "if not",
            "not necessarily", "no brainer", "don't forget", "do not forget", "don't hesitate", "do not hesitate",
            "never forget", "can't afford", "cannot afford", "can't wait", "cannot wait", "can't help", "a little", "a few",
            "nothing less than", "nothing short of",
        ],
    ),
    (
        Role::Absence,
        &[
            "without", "lack of", "lacks", "lacking", "lack", "absence of", "devoid of", "nobody", "no one", "no-one", "nothing",
            "nowhere", "nor", "hardly any", "barely any", "scarcely any", "hardly", "barely", "scarcely", "neither",
            "too little", "too few", "insufficient", "not enough", "fails to", "fail to", "failed to",
        ],
    ),
    (
        Role::Choice,
        &[
            "stop", "stopped", "avoid", "avoiding", "no longer", "not any more", "steer clear of", "stay away from", "say no to",
            "refrain from",
        ],
    ),
    (Role::Noun, &["no", "none"]),
    (Role::Instead, &["instead of", "rather than"]),
    (Role::Little, &["little", "zero"]),
    (Role::Pending, &["still", "yet to", "remains to", "remain to"]),
    (
        Role::Verb,
        &[
            "do not", "does not", "did not", "not", "never", "don't", "doesn't", "didn't", "isn't", "aren't", "wasn't",
            "weren't", "won't", "can't", "cannot", "couldn't", "wouldn't", "shouldn't", "haven't", "hasn't", "hadn't",
        ],
    ),
    (Role::Both, &["missing", "unclear", "unknown", "absent", "undefined", "unspecified"]),
    (
        Role::After,
        &[
            "tbd", "tbc", "tba", "to be determined", "to be defined", "to be decided", "to be confirmed", "to be assigned",
            "t b d", "anything but clear", "far from clear", "nowhere to be found", "nowhere to be seen",
        ],
    ),
];
