const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs, in the form they follow "to" in, that tasks of committees begin with. */
export const taskVerbs: ReadonlySet<string> = set(`
  accept accomplish achieve acquire act activate add address adjust adopt advertise advise agree align allocate allow amend
  analyse analyze announce answer apply appoint approach approve archive arrange ask assemble assess assign assist attend audit
  authorise authorize automate await backport ban be begin benchmark book brainstorm break brief bring broadcast budget build
  bump buy calculate call cancel capture carry change charge chase check choose circulate clarify classify clean cleanup clear close
  collaborate collate collect combine come comment commission commit communicate compare compile complete compose conduct
  confirm connect consider consolidate consult contact continue contribute convene convert convey coordinate co-ordinate copy correct
  cost count cover create cross-check cut deal debug decide define delete deliver deploy deprecate describe design detail
  determine develop devise digitise direct disable disburse discuss dispatch display disseminate distribute divide do document
  double-check download draft draw drive drop edit elaborate email e-mail enable encourage enforce engage enhance enquire ensure enter
  escalate establish estimate evaluate examine exchange execute expand expedite explain explore export express extend extract
  facilitate fetch figure file fill finalise finalize find finish fix flag flesh focus follow follow-up forward formalise formalize format
  formulate fund gather generate get give go grant group handle hand have help hire hold host identify implement import improve
  include incorporate indicate inform initiate inquire insert inspect install instruct integrate interview introduce
  investigate invite invoice issue iterate join keep kick label launch lead learn leave let liaise link list listen locate lock log
  look maintain make manage map mark measure meet mention merge message migrate modify monitor move negotiate nominate note
  notify obtain offer open order organise organize outline oversee own pack participate pass patch pay perform phone pick pilot
  pin ping place plan play poll populate post postpone prepare present press price print prioritise prioritize probe proceed process procure
  produce progress promote proofread propose protect prototype provide publicise publicize publish pull purchase pursue push put query
  raise reach read realign rebase recap recheck recommend reconcile reconvene record recruit redirect redesign reduce refactor refer refine
  refresh register reinstate reject relay release remind remove rename renew reopen reorganise reorganize repair repeat rephrase replace
  reply report reproduce republish request require rerun reschedule research reserve reset resolve respond restart restore
  restructure resubmit resume retain retest retire return revert review revise revisit rework rewrite roll rotate run save scan schedule scope
  search secure see seek select sell send separate serve set setup share shepherd shift ship show sign simplify sketch solicit sort
  source speak specify split sponsor spread start state stop store streamline study stub submit suggest summarise summarize supervise
  supply support surface survey switch sync tag take talk tell test think tidy track transcribe transfer translate triage trial try
  turn tweak type undertake understand update upgrade upload use validate verify view visit volunteer vote wait watch weigh welcome
  work wrap write
  paint hang water plant dig mow bake cook sew lend borrow stamp weigh polish sweep wash mend sand oil rent text ring repaint reprint
`);

/** Past participles that do not end in "-ed": "will be sent by the clerk". */
const irregularParticiples = set(
  'sent written done made held put given taken shown brought kept set built found drawn chosen paid told left met read run spoken sought bought sold begun cut let',
);
export const isParticiple = (word: string): boolean =>
  (word.length > 3 && word.endsWith('ed') && word !== 'need') || irregularParticiples.has(word);

/** Nouns that name a body or a role: the last word of "the programme committee", "past chairs". */
export const groupNouns: ReadonlySet<string> = set(`
  accountant archivist bookkeeper bookkeepers caterer caterers commodore concierge cook cooks curator curators custodian engineer engineers foreman
  gardener gardeners groundskeeper harbourmaster headteacher host hosts instructor instructors janitor keyholder keyholders landlord mayor minister
  photographer planner planners producer quartermaster receptionist referee referees sexton solicitor surveyor teachers technician technicians tutor
  verger vicar
  admin admins administrator administrators advisor advisors all ambassador ambassadors applicants architects assistant attendees auditor authors author board
  bureau cabinet captain caretaker chair chairs chairman chairperson chairpersons chairwoman champion champions clerk clients clinic club co-chair
  co-chairs cochair cochairs collaborators commission committee committees community comms companies consortium contractor contributors convener
  convenor convenors coordinator coordinators council councillors counsel dean delegates delegation department deputy developers devs director
  directors directorate editor editors employees engineering everybody everyone executive exec facilitator finance folks foundation governors group groups
  head implementers implementors individuals infra interns lead leader leaders leadership leads legal liaison librarian library maintainer maintainers management
  manager managers marketing member members membership mentors moderator moderators office officer officers operations ops organisation organisations
  organiser organisers organization organizations organizer organizers owner owners panel parents participants partners people pmc presenters president principal
  programme project projects proposers proponents publicist rapporteur rapporteurs registrar release-manager representative representatives researchers reviewer
  reviewers scribe scribes secretariat secretaries secretary security shepherd sig sigs signatories speaker speakers sponsor sponsors staff stakeholders steering
  stewards students subcommittee subgroup subgroups sub-group sub-groups superintendent supervisors syndicate tac taskforce team teams tf trainers
  translators treasurer treasurers trust trustee trustees tsc union unit users vendors vice-chair vice-president vice-presidents volunteer volunteers warden webmaster
  wg wgs workgroup
`);

/** Words that stand where a name would, and are none: "Someone to ask", "This will". */
export const notOwners: ReadonlySet<string> = set(`
  a action actions after again agenda ai also although an and another any anybody anyone anything ap ar are as at because before
  but by can could date deadline decision did do does due each either eta etc everything finally first for from further he her here
  his how however i id if in info information is it item items its last later link maybe meanwhile might more most must my
  n/a need needs neither new next no nobody none not nothing notes now of ok on one open or other otherwise our pending people's perhaps please possibly
  proposal q question re resolution same second see she should since so some somebody someone something sometimes status still such
  tba tbc tbd than thanks that the their them then there these they thing things third this those though time title to todo today tomorrow
  topic tonight two unassigned unclaimed unknown until update updates us usually various very vacant was we week what when where whether which while who
  whoever why will with would yes yet you your monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun ongoing done completed
  complete closed wip asap optional volunteer-needed high low medium urgent important
`);

/** Small words inside names: "Maria del Carmen", "Ludwig van Houten". */
export const nameParticles: ReadonlySet<string> = set(
  'de del della der den di da do dos das du van von la le el al bin ibn ben y e ter ten af av zu st',
);

/** Given names common enough that the word before a colon is a person even where no list of those present says so. */
export const givenNames: ReadonlySet<string> = set(`
  aaron abdul abdullah abigail adam adrian adriana agnes ahmed aidan aisha akira alain alan albert alberto alejandro aleksandra alessandro alex alexander
  alexandra alexei alexis alfred ali alice alicia alison allan allen allison amanda amber amir amit amy ana anders andre andrea andreas andrei andrew andy
  angela angelo angie anil anita anja ann anna anne annette annie anthony antoine anton antonio april arjun arnaud arthur arun asha ashley astrid audrey axel
  ayesha barbara barry bart ben benjamin bernard bernd beth bettina bill birgit bjorn bob boris brad bradley brandon brenda brendan brent brett brian bridget bruce
  bruno bryan caitlin calvin camille carina carl carla carlo carlos carmen carol carole caroline carolyn carsten catherine cathy cecilia charles charlie charlotte chen
  cheryl chris christa christian christina christine christof christoph christophe christopher claire clara claude claudia claudio colin colleen connor constance corey
  craig cristina curtis cynthia daisuke damien dan dana daniel daniela danielle danny daphne darren dave david dawn dean deb debbie deborah deepak denis
  dennis derek devon diana diane diego dieter dimitri dina dirk dmitri dmitry dominic dominik don donald donna doris doug douglas duncan dylan ed eddie
  edgar edith edward eileen elaine elena eleni eli elias elisa elizabeth ella ellen elliot elsa emil emily emma emmanuel eric erica erich erik erika erin ernst
  esther ethan eugene eva evan eve evelyn ewa fabian farah fatima felicity felipe felix fernando fiona florence florian frances francesca francesco francis
  francisco francois frank franz fred frederic frederick fritz gabriel gabriela gareth gary gavin gemma geoff george georg gerald gerard gerry gilbert giles gina giovanni
  giulia glenn gloria godfrey gordon graham greg gregory greta guido guillaume gunnar gustavo guy hamid hana hanna hannah hans harald harold harriet harry
  hassan heather heidi heike helen helena helene henri henrik henry herbert hilary hiroshi holly howard hubert hugh hugo hussein ian ibrahim igor ike ilya
  imran ines inga ingrid ingo irene iris irina isaac isabel isabelle ivan ivana jack jackie jacob jacqueline jacques jaime jake jakob james jamie jan jana jane janet
  janice jared jarek jasmine jason javier jay jean jeff jeffrey jen jennifer jenny jens jeremy jerome jerry jess jesse jessica jesus jie jill jim jimmy jin jo joachim joan
  joanna joanne joao joe joel joerg johan johanna johannes john johnny jolene jon jonas jonathan jordan jorge jose josef joseph josephine josh joshua joy joyce juan
  juanita judith judy julia julian juliana julie julien juliet julio jun junko jurgen justin justine kai karen karl karin karina karl karla kate katherine kathleen kathryn kathy
  katie kaz keith kelly kelvin ken kenji kenneth kevin khalid kim kimberly kirk kirsten klaus konrad konstantin kristen kristin kristina kurt kyle lana lance lara larry lars laura
  lauren laurence laurent lawrence lea leah lee leila lena leo leon leonard leonardo leslie levi lewis li liam lidia lilian lily lin linda lindsay lionel lisa liz lloyd lois
  lorenzo lori lorna lorraine louis louise luc luca lucas lucia lucy luigi luis luisa luka lukas luke luz lydia lynn magda magdalena maggie manfred manuel manuela mara marc
  marcel marcia marco marcos marcus margaret margarita maria mariam marian marianne marie marina mario marion marisa marjorie mark marko markus marlene marta martha
  martin martina martine mary masha massimo mateo mats matt matteo matthew matthias matthieu maureen maurice max maxim may megan mehmet mei melanie melinda melissa
  mercedes michael michaela michal michel michele michelle miguel mihai mike mikhail milan miles mina ming mira miriam mohamed mohammad mohammed moira monica monika
  morgan muhammad murray myles nadia nadine nancy naomi natalia natalie natasha nathan neha neil nelson niall nicholas nick nicola nicolas nicole nigel nikhil
  nikita nikolai nils nina noah noel noor nora norbert norman olaf ole oleg olga oliver olivia olivier omar oscar oskar otto owen pablo pam pamela paola paolo pascal pat
  patricia patricio patrick patrik paul paula paulo pavel pedro peggy penny per pete peter petr petra phil philip philipp philippe phyllis pierre pieter piotr priya rachel radek rafael
  rahul raj rajesh ralf ralph ramesh ramon raquel rashid raul ravi ray raymond rebecca regina reinhard rene renata ricardo richard rick rita rob robert roberta roberto robin rocio rod roger
  roland rolf roman ron ronald rosa rosalind rose rosemary ross roy ruben rudolf rui russell ruth ryan sabine sabrina sally sam samantha samir samuel sandra sandy sanjay
  santiago sara sarah sasha satoshi scott sean sebastian seema sergei sergey sergio seth shane shannon sharon shaun shawn sheila shelley shirley sibylle sigrid silvia simon
  simone sofia solange sonia sonja sophia sophie stacy stan stefan stefano steffen stella stephan stephane stephanie stephen steve steven stewart stuart sue suman sunil susan susanne suzanne
  sven svetlana sylvia sylvie tamara tania tanja tanya tara tariq tatiana ted teresa terry tess thea theo theresa thomas thierry tiago tim timo timothy tina tobias todd tom tomas
  tomasz tommy toni tony tracy travis trevor tricia tristan troy tyler ulrich ulrike ursula valentina valerie vanessa vera vernon veronica victor victoria vijay vikram vincent violet virginia
  vivek vivian vlad vladimir wade walter wanda warren wayne wei wendy werner wes wesley wilfried wilhelm will william winston wolfgang xavier xiao yan yang yannick yasmin yi ying yolanda
  yuki yuri yusuf yves yvette yvonne zach zachary zara zhang zoe
`);
