/** What a column of a list of members is, as far as it tells who is on it. */
export type RosterColumn =
  | 'full name'
  /** The whole name, or what the given or the family name beside it leaves: "Name, Vorname", "Nombre, Apellidos". */
  | 'name'
  | 'given name'
  | 'family name'
  | 'display name'
  /** What somebody calls themselves: a name where there is no other. */
  | 'nickname'
  | 'email'
  | 'category'
  | 'region'
  /** Of the account: "Member", "Deactivated", "Bot". */
  | 'status';

const person =
  '(?:member|participant|person|people|delegate|attendee|representative|contact|membre|mitglied|teilnehmer|teilnehmerin|miembro|participante|membro|partecipante)s?';

/**
 * Headings as committees write them, and as the exports of Slack, Google Contacts and Groups, Outlook and Thunderbird have them: in English,
 * French, Spanish, Portuguese, Italian, German, Dutch and the Scandinavian languages; without accents, marks and brackets.
 */
const headings: Readonly<Record<RosterColumn, RegExp>> = {
  'full name': new RegExp(
    `^(?:(?:full|complete|real|preferred) ?names?|${person}(?: s)?(?: names?)?|names? of (?:the )?${person}|(?:first|given)(?: name)? (?:and )?(?:last|family)(?: names?)?|(?:last|family)(?: name)? (?:and )?(?:first|given)(?: names?)?|nom complet|nom (?:et )?prenoms?|prenoms? (?:et )?nom|nombres? completo|nombres? y apellidos?|apellidos? (?:y )?nombres?|nome completo|nome e (?:cognome|sobrenome|apelido)|cognome e? ?nome|vollstandiger name|vor(?:name)? und (?:nach|zu|familien)?name|(?:nach)?name(?: und)? vorname|vorname (?:nach)?name|volledige naam|fullt navn|fullstandigt namn)$`,
  ),
  name: /^(?:names?|noms?|nombres?|nomes?|naam|namn|navn)$/,
  'given name':
    /^(?:(?:given|first|fore|christian) ?names?|vornamen?|rufname|prenoms?|nombre de pila|primer nombre|primeiro nome|nome proprio|voornaam|fornamn|fornavn|imie)$/,
  'family name':
    /^(?:(?:family|last|sur) ?names?|(?:nach|zu|familien)namen?|noms? de famille|(?:primer )?apellidos?|sobrenomes?|apelidos?|ultimo nome|cognome|achternaam|efternamn|etternavn|efternavn|nazwisko)$/,
  'display name':
    /^(?:display ?name|file as|anzeigename|nom (?:a afficher|d affichage|affiche)|nombre (?:para mostrar|visible)|nome (?:visualizado|visualizzato|de exibicao))$/,
  nickname: /^(?:nick ?name|user ?name|screen ?name|handle|spitzname|surnom|pseudo(?:nyme)?|apodo|alias)$/,
  email:
    /^(?:(?:primary|main|work|member|contact|home|private|personal|professional|business) )?(?:e ?mails?(?: (?:id|1|address(?:es)?|1 value|1 address|1 adresse|adressen?))?|mail(?: ?address| ?adresse)?|(?:primare )?e ?mail ?adresse|adresses? (?:e ?mail|mail|electronique|de messagerie(?: principale)?|de courriel)|courriels?|adresse electronique principale|correos?(?: electronicos?)?|direccion de (?:correo(?: electronico)?|e ?mail)|endereco (?:de )?(?:e ?mail|correio eletronico)|indirizzo (?:e ?mail|di posta elettronica)|posta elettronica|e ?mailadres|e ?postadress|e ?post(?:adresse)?)$/,
  category:
    /^(?:categor(?:y|ie|ia)|kategorie|(?:(?:committee|board|member|group) )?role|rolle?|rol|ruolo|group|groupe|grupo|gruppo|gruppe|groep|function|fonction|funcion|funcao|funzione|funktion|functie|capacity|qualite|cargo|position|stakeholder(?: group)?|constituency|title|membership(?: type)?)$/,
  region:
    /^(?:region|regional group|regiao|regione|country|pays|pais|paese|land|affiliation|affiliazione|filiacion|organi[sz]ations?(?: name| 1 name)?|organizacion|organizacao|organizzazione|organisatie|company|societe|entreprise|empresa|azienda|firma|unternehmen|bedrijf|institution|institucion|institut|delegation)$/,
  status: /^(?:(?:account|user|member|membership|employee)? ?(?:status|state)|statut|estado|stato)$/,
};
const columns = Object.keys(headings).filter((key): key is RosterColumn => key in headings);

/** A column that a table of actions has, and no list of members. */
const ofActions =
  /^(?:(?:action|task)(?: items?| points?| name)?s?|to ?dos?|due(?: date| by| on)?|deadline|assignee|assigned to)$/;

/** The words alone, in lower case and without accents, of "E-Mail-Address", "Name*", "Full name:", "First Name [Required]". */
export const plainHeading = (heading: string): string =>
  heading
    .slice(0, 100)
    .normalize('NFKD')
    .replace(/\p{M}|\[[^\]]*\]|\([^)]*\)/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Where each column is that the cells of a heading name; of several of a kind all, in their order. */
export type ColumnPlaces = ReadonlyMap<RosterColumn, readonly number[]>;

/** Undefined where the cells are no heading of a list of members: that has a name and one more of e-mail, category and region, and no tasks. */
export function findColumns(cells: readonly string[]): ColumnPlaces | undefined {
  const places = new Map<RosterColumn, readonly number[]>();
  for (const [at, cell] of cells.entries()) {
    const words = plainHeading(cell);
    if (ofActions.test(words)) return undefined;
    const column = columns.find((one) => headings[one].test(words));
    if (column) places.set(column, [...(places.get(column) ?? []), at]);
  }
  const has = (...some: readonly RosterColumn[]) => some.some((column) => places.has(column));
  const named = has('full name', 'name', 'display name', 'nickname') || (has('given name') && has('family name'));
  return named && has('email', 'category', 'region') ? places : undefined;
}
